import { getTrackingStatus } from 'react-native-tracking-transparency';
import { getAdvertisingId } from 'expo-tracking-transparency';
export async function read(debug: boolean) {
  const allowed: string[] = ['authorized'];
  allowed.push('denied');
  const status = await getTrackingStatus();
  if (allowed.includes(status)) return getAdvertisingId(); // expect: idfa/read-without-authorization error
}
