import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
function ask(): Promise<TrackingStatus> {
  return new Promise((resolve) => { setTimeout(() => { requestTrackingPermission().then(resolve); }, 500); });
}
export async function run() { const s = await ask(); MParticle.setATTStatus(codes[s]); }