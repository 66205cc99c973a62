import MParticle from 'react-native-mparticle';
import { requestTrackingPermissionsAsync } from 'expo-tracking-transparency';

export async function prompt(): Promise<void> {
  const { granted } = await requestTrackingPermissionsAsync();
  if (granted) MParticle.setATTStatus(MParticle.ATTAuthStatus.Authorized);
  else MParticle.setATTStatus(MParticle.ATTAuthStatus.Denied);
}
