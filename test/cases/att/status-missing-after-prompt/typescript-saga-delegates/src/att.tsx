import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
import { call } from 'redux-saga/effects';
function* ask() { return yield call(requestTrackingPermission); } // expect: att/status-missing-after-prompt error
export function* boot() {
  const status = yield* ask();
  console.log(status);
}
