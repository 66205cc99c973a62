import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { call } from 'redux-saga/effects';
async function ask() { return requestTrackingPermission(); }
export function* onboarding() {
  const status: string = yield call(ask);
  yield call([MParticle, MParticle.setATTStatus], codes[status]);
}
