import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
export default {
  init() { return requestTrackingPermission(); },
  give(status) { MParticle.setATTStatus(words[status], null); },
};
