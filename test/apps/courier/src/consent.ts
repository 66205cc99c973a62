import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, type TrackingStatus } from 'react-native-tracking-transparency';

const statuses: Record<string, number> = { 'not-determined': 0, restricted: 1, denied: 2, authorized: 3 };

/** Asks once, and tells mParticle what the user chose. */
export async function ask(): Promise<void> {
  const status: TrackingStatus = await requestTrackingPermission();
  MParticle.setATTStatus(statuses[status]);
}
