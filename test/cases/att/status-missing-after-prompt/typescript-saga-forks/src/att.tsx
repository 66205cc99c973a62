import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { call, fork } from 'redux-saga/effects';
function* give(status: string) { MParticle.setATTStatus(codes[status]); }
export function* onboarding() {
  const status: string = yield call(requestTrackingPermission);
  yield fork(give, status);
}
