import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { all, call, put, take, takeLatest } from 'redux-saga/effects';
const answered = (status: TrackingStatus) => ({ type: 'att/answered', payload: status });
function* ask() {
  const status: TrackingStatus = yield call(requestTrackingPermission);
  yield put(answered(status));
}
function* give(action: { payload: TrackingStatus }) {
  yield call([MParticle, MParticle.setATTStatus], codes[action.payload]);
}
export function* root() {
  yield all([takeLatest('att/ask', ask), takeLatest('att/answered', give)]);
}
