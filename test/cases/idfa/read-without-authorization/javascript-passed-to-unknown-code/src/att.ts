import { getAdvertisingId } from 'expo-tracking-transparency';
import { fill } from './fill';
export function read() {
  const flags = { on: false };
  fill(flags);
  if (flags.on) return getAdvertisingId(); // expect: idfa/read-without-authorization warning
}
