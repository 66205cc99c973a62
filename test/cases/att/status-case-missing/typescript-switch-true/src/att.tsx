import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
export async function run() {
  const status = await requestTrackingPermission(); // expect: att/status-case-missing warning
  switch (true) {
    case status === 'authorized': MParticle.setATTStatus(3); break;
    case status === 'denied': MParticle.setATTStatus(2); break;
  }
}
