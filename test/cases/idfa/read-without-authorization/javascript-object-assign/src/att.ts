import { getAdvertisingId } from 'expo-tracking-transparency';
const flags = { on: false };
export function set(x: object) { Object.assign(flags, x); }
export function read() {
  if (flags.on) return getAdvertisingId(); // expect: idfa/read-without-authorization error
}
