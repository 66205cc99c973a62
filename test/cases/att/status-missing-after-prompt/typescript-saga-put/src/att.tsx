import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
import { call, put } from 'redux-saga/effects';
export function* onboarding() {
  const status: string = yield call(requestTrackingPermission); // expect: att/status-missing-after-prompt warning
  yield put({ type: 'att/answered', status });
}
