import { getTrackingStatus } from 'react-native-tracking-transparency';
import { getAdvertisingId } from 'expo-tracking-transparency';
export async function read(debug: boolean) {
  const allowed: string[] = [];
  allowed.push('authorized');
  const status = await getTrackingStatus();
  if (allowed.includes(status)) return getAdvertisingId();
}
