import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
export async function boot() {
  const [att] = await Promise.allSettled([requestTrackingPermission(), fetch('https://x.y')]);
  if (att.status === 'fulfilled') MParticle.setATTStatus(codes[att.value]);
}
