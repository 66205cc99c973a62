import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
import { call } from './native';
export async function boot() {
  const status = await requestTrackingPermission(); // expect: att/status-missing-after-prompt warning
  call('tracking', status);
}
