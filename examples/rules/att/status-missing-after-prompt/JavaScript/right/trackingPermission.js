import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

const statuses = {
  'not-determined': MParticle.ATTAuthStatus.NotDetermined,
  restricted: MParticle.ATTAuthStatus.Restricted,
  denied: MParticle.ATTAuthStatus.Denied,
  authorized: MParticle.ATTAuthStatus.Authorized,
};

export async function askForPermissionToTrack() {
  const status = await requestTrackingPermission();
  MParticle.setATTStatus(statuses[status]);
}
