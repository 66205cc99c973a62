import { getTrackingStatus } from 'react-native-tracking-transparency';
import { getAdvertisingId } from 'expo-tracking-transparency';
const base = ['authorized'];
export async function read(debug: boolean) {
  const allowed = [...base, 'not-determined'];
  const status = await getTrackingStatus();
  if (allowed.includes(status)) return getAdvertisingId(); // expect: idfa/read-without-authorization error
}
export async function read2(debug: boolean) {
  const allowed = [...base];
  const status = await getTrackingStatus();
  if (allowed.includes(status)) return getAdvertisingId();
}
