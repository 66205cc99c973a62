import MParticle from 'react-native-mparticle';
import { getTrackingStatus } from 'react-native-tracking-transparency';
import { remoteStatus } from './remote';

const codes = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };

export const fallBack = () => MParticle.setATTStatus(remoteStatus() ?? MParticle.ATTAuthStatus.Authorized); // expect: att/status-hard-coded note

export async function choose(hasOptedIn) {
  MParticle.setATTStatus(hasOptedIn ? MParticle.ATTAuthStatus.Authorized : MParticle.ATTAuthStatus.Denied); // expect: att/status-hard-coded note
}

export async function summarize() {
  const status = await getTrackingStatus();
  MParticle.setATTStatus(status === 'authorized' ? MParticle.ATTAuthStatus.Authorized : MParticle.ATTAuthStatus.Denied);
  MParticle.setATTStatus(codes[status]);
}

export const look = (key) => MParticle.setATTStatus(codes[key]);
