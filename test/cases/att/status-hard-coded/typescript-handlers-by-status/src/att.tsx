import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const handlers = {
  authorized: () => MParticle.setATTStatus(3),
  denied: () => MParticle.setATTStatus(2),
  restricted: () => MParticle.setATTStatus(1),
  'not-determined': () => MParticle.setATTStatus(0),
  unavailable: () => {},
};
export async function run() { const status = await requestTrackingPermission(); handlers[status](); }
