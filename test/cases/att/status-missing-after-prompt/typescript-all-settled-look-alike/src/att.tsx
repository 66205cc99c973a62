import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
export async function boot() {
  const [att] = await Promise.allSettled([requestTrackingPermission(), fetch('https://x.y')]); // expect: att/status-missing-after-prompt error
  if (att.status === 'fulfilled') console.log(att.value);
}
