import { getAdvertisingId } from 'react-native-advertising-id';
import { getTrackingStatus } from 'react-native-tracking-transparency';

const allowed = new Set(['authorized', 'unavailable']);

export async function identifier() {
  return allowed.has(await getTrackingStatus()) ? getAdvertisingId() : null;
}

export async function other() {
  return allowed.has(await getTrackingStatus()) ? null : getAdvertisingId(); // expect: idfa/read-without-authorization error
}
