import { useEffect } from 'react';
import MParticle from 'react-native-mparticle';
import { getTrackingStatus } from 'react-native-tracking-transparency';

const statuses = {
  unavailable: MParticle.ATTAuthStatus.NotDetermined, // before iOS 14
  'not-determined': MParticle.ATTAuthStatus.NotDetermined,
  restricted: MParticle.ATTAuthStatus.Restricted,
  denied: MParticle.ATTAuthStatus.Denied,
  authorized: MParticle.ATTAuthStatus.Authorized,
};

export default function App() {
  useEffect(() => {
    // The native code has started mParticle by now: this is too late for the first events.
    getTrackingStatus().then((status) => MParticle.setATTStatus(statuses[status]));
  }, []);
  return null;
}
