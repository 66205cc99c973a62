import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
import { call, put, takeLatest } from 'redux-saga/effects';
function* askSaga() {
  const status = yield call(requestTrackingPermission); // expect: att/status-missing-after-prompt error
  console.log('ATT', status);
}
export function* root() { yield takeLatest('ASK', askSaga); }
