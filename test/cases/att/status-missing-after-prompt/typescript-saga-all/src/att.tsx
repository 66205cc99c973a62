import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
import { all, call } from 'redux-saga/effects';
const load = () => fetch('https://x.y');
export function* boot() {
  const [status, settings] = yield all([call(requestTrackingPermission), call(load)]); // expect: att/status-missing-after-prompt error
  console.log(status, settings);
}
