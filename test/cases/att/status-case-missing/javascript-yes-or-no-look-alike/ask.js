import { requestTrackingPermissionsAsync } from 'expo-tracking-transparency';
import MParticle from 'react-native-mparticle';

// Holds: Expo has one word for denied and restricted.
export async function byWord() {
  const { status } = await requestTrackingPermissionsAsync();
  if (status === 'granted') MParticle.setATTStatus(3);
  else if (status === 'undetermined') MParticle.setATTStatus(0);
  else MParticle.setATTStatus(2);
}
