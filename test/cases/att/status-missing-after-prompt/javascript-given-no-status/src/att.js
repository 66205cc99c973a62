import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

export async function askAndGiveNothing() {
  await requestTrackingPermission(); // expect: att/status-missing-after-prompt error
  MParticle.setATTStatus();
}

export async function askAndGiveAnotherValue() {
  await requestTrackingPermission(); // expect: att/status-missing-after-prompt error
  MParticle.setATTStatus(false);
}

export async function askAndGiveTheNumber() {
  const status = await requestTrackingPermission();
  MParticle.setATTStatus({ 'not-determined': 0, restricted: 1, denied: 2, authorized: 3 }[status]);
}
