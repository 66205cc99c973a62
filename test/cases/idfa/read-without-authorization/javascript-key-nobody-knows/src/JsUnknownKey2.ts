import { getAdvertisingId } from 'expo-tracking-transparency';
export function read2(p: string) {
  const n = { is: false };
  n[p] = true;
  if (n.is) {
    return getAdvertisingId(); // expect: idfa/read-without-authorization error
  }
}
