import { getAdvertisingId } from 'expo-tracking-transparency';
export function read(x: string) {
  const m = new Map([['on', false]]);
  m.set(x, true);
  if (m.get('on')) return getAdvertisingId(); // expect: idfa/read-without-authorization error
}
