import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
class Tracker {
  run() { return requestTrackingPermission().then(this.forward.bind(this)); }
  forward(s: TrackingStatus) { MParticle.setATTStatus(codes[s]); }
}
export const t = new Tracker();
export function start() { t.run(); }