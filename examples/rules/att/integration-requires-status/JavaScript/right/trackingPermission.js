import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

const statuses = {
  unavailable: MParticle.ATTAuthStatus.NotDetermined, // before iOS 14
  'not-determined': MParticle.ATTAuthStatus.NotDetermined,
  restricted: MParticle.ATTAuthStatus.Restricted,
  denied: MParticle.ATTAuthStatus.Denied,
  authorized: MParticle.ATTAuthStatus.Authorized,
};

export async function askForPermissionToTrack() {
  const status = await requestTrackingPermission();
  MParticle.setATTStatus(statuses[status]);
}
