import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
class Prompt {
  constructor(private readonly answered: (s: TrackingStatus) => void) {}
  async show() { this.answered(await requestTrackingPermission()); }
}
export const run = () => new Prompt((s) => { MParticle.setATTStatus(codes[s]); }).show();