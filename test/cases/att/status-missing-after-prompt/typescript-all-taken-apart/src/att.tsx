import MParticle from 'react-native-mparticle';
import { requestTrackingPermissionsAsync, getTrackingPermissionsAsync, getAdvertisingId, PermissionStatus } from 'expo-tracking-transparency';
const of = (s: string): number => (s === 'granted' ? 3 : s === 'denied' ? 2 : 0);
export async function boot() {
  const [{ status }, b] = await Promise.all([requestTrackingPermissionsAsync(), fetch('https://x.y')]);
  MParticle.setATTStatus(of(status));
}
