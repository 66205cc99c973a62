import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { all, call } from 'redux-saga/effects';
export function* boot() {
  const { att } = yield all({ att: call(requestTrackingPermission) });
  MParticle.setATTStatus(codes[att]);
}
