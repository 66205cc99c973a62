import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { Subject } from 'rxjs';
const answers = new Subject<TrackingStatus>();
answers.subscribe((s) => { MParticle.setATTStatus(codes[s]); });
export async function run() { answers.next(await requestTrackingPermission()); }