import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

export async function ask() {
  const status = await requestTrackingPermission();
  if (status === 'authorized') MParticle.setATTStatus(3);
  else if (status === 'denied') MParticle.setATTStatus(2);
  else if (status === 'restricted') MParticle.setATTStatus(1);
  else MParticle.setATTStatus(0);
}
