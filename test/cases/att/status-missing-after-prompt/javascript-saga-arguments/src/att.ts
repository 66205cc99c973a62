import { call } from 'redux-saga/effects';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
import { drop } from './drop';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
function give(status: string) { MParticle.setATTStatus(words[status], null); }
export function* ask() {
  const status = yield call(requestTrackingPermission); // expect: att/status-missing-after-prompt warning
  yield call(drop, status, give);
}
