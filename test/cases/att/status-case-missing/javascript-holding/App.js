import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

export async function ask() {
  const status = await requestTrackingPermission();
  if (status === 'authorized') MParticle.setATTStatus(3);
  else MParticle.setATTStatus(2);
}
