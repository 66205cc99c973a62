import { getTrackingStatus } from 'react-native-tracking-transparency';
import { NativeModules } from 'react-native';
import { getAdvertisingId } from 'expo-tracking-transparency';
const n = { is: false };
export function allow(p: string) { n[p] = true; }
export async function read() {
  if (n.is) return null;
  const status = await getTrackingStatus();
  if (status !== 'authorized') return null;
  return getAdvertisingId();
}
export async function read2() {
  if (n.is) {
    return getAdvertisingId(); // expect: idfa/read-without-authorization error
  }
}
