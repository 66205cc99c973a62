import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
const wait = (ms: number) => new Promise<TrackingStatus>((r) => setTimeout(() => r('not-determined'), ms));
export async function run() {
  const status = await Promise.race([requestTrackingPermission(), wait(3000)]);
  MParticle.setATTStatus(codes[status]);
}