import { getTrackingStatus } from 'react-native-tracking-transparency';
import { getAdvertisingId } from 'expo-tracking-transparency';
export async function read() {
  const n = [false];
  n[0] = (await getTrackingStatus()) === 'authorized';
  if (n[0]) return getAdvertisingId();
}
