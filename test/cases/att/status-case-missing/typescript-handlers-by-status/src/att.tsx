import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const handlers = {
  authorized: () => MParticle.setATTStatus(3),
  denied: () => MParticle.setATTStatus(2),
};
export async function run() { const status = await requestTrackingPermission(); handlers[status]?.(); } // expect: att/status-case-missing warning
