import { getAdvertisingId } from 'expo-tracking-transparency';
import { fixed, flags } from './flags';

export function first() {
  return flags.mayTrack ? getAdvertisingId() : null; // expect: idfa/read-without-authorization warning
}

export function second() {
  if (!flags.mayAsk) return null;
  return getAdvertisingId(); // expect: idfa/read-without-authorization warning
}

export function third() {
  return fixed.mayTrack ? getAdvertisingId() : null; // expect: idfa/read-without-authorization warning
}
