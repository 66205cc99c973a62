import { requestTrackingPermission } from 'react-native-tracking-transparency';

export async function askForPermissionToTrack() {
  const status = await requestTrackingPermission();
  console.log(`The user chose ${status}`);
}
