import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
async function retry<T>(times: number, work: () => Promise<T>): Promise<T> {
  for (let left = times; left > 1; left -= 1) {
    try {
      return await work();
    } catch {
      console.log('again');
    }
  }
  return work();
}
export async function onboard() {
  const answer = await retry(3, requestTrackingPermission); // expect: att/status-missing-after-prompt error
  console.log(answer);
}
