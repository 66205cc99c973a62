import { requestTrackingPermission } from 'react-native-tracking-transparency';
import consent, { give, tell } from './consent';

// Violates: the file exports another function under this name.
export async function ask() {
  give(await requestTrackingPermission()); // expect: att/status-missing-after-prompt warning
}

// Holds: the function has another name in its file.
export async function askAndTell() {
  tell(await requestTrackingPermission());
}

// Holds: what the file exports as a whole has its functions under their own names.
export async function askByDefault() {
  consent.give(await requestTrackingPermission());
}

// Violates: the other one drops the outcome.
export async function askAndCount() {
  consent.count(await requestTrackingPermission()); // expect: att/status-missing-after-prompt warning
}
