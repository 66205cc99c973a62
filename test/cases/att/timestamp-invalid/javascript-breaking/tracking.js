import { getTrackingStatus } from 'react-native-tracking-transparency';
import { setATTStatusWithCustomTimestamp } from 'react-native-mparticle';

const statuses = { unavailable: 0, 'not-determined': 0, restricted: 1, denied: 2, authorized: 3 };

export async function give() {
  const status = statuses[await getTrackingStatus()];
  setATTStatusWithCustomTimestamp(status, 0); // expect: att/timestamp-invalid error
  setATTStatusWithCustomTimestamp(status, Math.floor(Date.now() / 1000)); // expect: att/timestamp-invalid error
  setATTStatusWithCustomTimestamp(status, new Date().getTime());
}
