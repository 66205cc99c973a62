import MParticle from 'react-native-mparticle';
import { getTrackingStatus } from 'react-native-tracking-transparency';

const statuses = {
  unavailable: MParticle.ATTAuthStatus.NotDetermined, // before iOS 14
  'not-determined': MParticle.ATTAuthStatus.NotDetermined,
  restricted: MParticle.ATTAuthStatus.Restricted,
  denied: MParticle.ATTAuthStatus.Denied,
  authorized: MParticle.ATTAuthStatus.Authorized,
};

export async function userAcceptedTerms() {
  const status = await getTrackingStatus();
  MParticle.setATTStatus(statuses[status]);
}
