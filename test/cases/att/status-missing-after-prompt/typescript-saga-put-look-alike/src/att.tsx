import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { all, call, put, takeLatest } from 'redux-saga/effects';
function* ask() {
  const status: TrackingStatus = yield call(requestTrackingPermission); // expect: att/status-missing-after-prompt error
  yield put({ type: 'att/answered', payload: status });
}
function* show(action: { payload: TrackingStatus }) {
  console.log(action.payload);
}
function* setUp(action: { payload: number }) {
  MParticle.setATTStatus(action.payload);
}
export function* root() {
  yield all([takeLatest('att/ask', ask), takeLatest('att/answered', show), takeLatest('att/set-up', setUp)]);
}
