import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { call, put, take, takeLatest } from 'redux-saga/effects';
const answered = 'att/answered';
function* ask() {
  const status: TrackingStatus = yield call(requestTrackingPermission);
  yield put({ type: answered, status });
}
function* give(): any {
  const { status } = yield take(answered);
  MParticle.setATTStatus(codes[status as TrackingStatus]);
}
export function* root() {
  yield takeLatest('att/ask', ask);
  yield call(give);
}
