import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
async function retry<T>(times: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return times > 1 ? retry(times - 1, work) : work();
  }
}
export async function onboard() {
  MParticle.setATTStatus(codes[await retry(3, requestTrackingPermission)]);
}
