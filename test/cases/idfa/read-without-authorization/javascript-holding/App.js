import MParticle from 'react-native-mparticle';
import { getAdvertisingId, requestTrackingPermissionsAsync } from 'expo-tracking-transparency';

export async function report() {
  const { status } = await requestTrackingPermissionsAsync();
  if (status !== 'granted') return;
  MParticle.logEvent(getAdvertisingId(), 1, {});
}
