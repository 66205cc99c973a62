import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

export async function askForPermissionToTrack() {
  const status = await requestTrackingPermission();
  if (status === 'authorized') {
    MParticle.setATTStatus(MParticle.ATTAuthStatus.Authorized);
  }
}
