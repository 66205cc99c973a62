import { getAdvertisingId } from 'expo-tracking-transparency';
export function read(x: boolean) {
  const a = { on: true };
  const b = { on: true };
  const one = x ? a : b;
  one.on = false;
  if (a.on) return getAdvertisingId(); // expect: idfa/read-without-authorization error
}
