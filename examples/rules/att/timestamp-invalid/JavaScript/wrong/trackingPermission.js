import { setATTStatusWithCustomTimestamp } from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

const statuses = { unavailable: 0, 'not-determined': 0, restricted: 1, denied: 2, authorized: 3 };

export async function askForPermissionToTrack() {
  const status = await requestTrackingPermission();
  setATTStatusWithCustomTimestamp(statuses[status], Date.now() / 1000);
}
