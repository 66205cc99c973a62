import { getAdvertisingId } from 'expo-tracking-transparency';
export async function read() {
  const n = [false];
  n[0] = true;
  if (n[0]) return getAdvertisingId(); // expect: idfa/read-without-authorization error
}
