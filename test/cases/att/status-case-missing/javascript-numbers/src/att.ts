import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

const right = { authorized: 3, denied: 2, restricted: 1, unavailable: 0, 'not-determined': 0 };
const swapped = { authorized: 3, denied: 1, restricted: 2, unavailable: 0, 'not-determined': 0 };

// Holds: the numbers are mParticle's.
export async function ask(): Promise<void> {
  MParticle.setATTStatus(right[await requestTrackingPermission()]);
}

export async function askSwapped(): Promise<void> {
  const status = await requestTrackingPermission(); // expect: att/status-case-missing note
  MParticle.setATTStatus(swapped[status]);
}

export async function askInPlace(): Promise<void> {
  const status = await requestTrackingPermission(); // expect: att/status-case-missing note
  MParticle.setATTStatus({ authorized: 3, denied: 1, restricted: 1 }[status] ?? 0);
}
