import { getTrackingStatus } from 'react-native-tracking-transparency';
import { getAdvertisingId } from 'expo-tracking-transparency';
async function isAllowed() { return (await getTrackingStatus()) === 'authorized'; }
export async function wrong() {
  if (isAllowed()) return getAdvertisingId(); // expect: idfa/read-without-authorization error
}
export async function right() {
  if (await isAllowed()) return getAdvertisingId();
}
export function alsoRight() {
  return isAllowed().then((allowed) => (allowed ? getAdvertisingId() : null));
}
