import { requestTrackingPermission } from 'react-native-tracking-transparency';
import { give, tell } from './consent';

// Violates: the exported function drops the outcome.
export async function ask() {
  give(await requestTrackingPermission()); // expect: att/status-missing-after-prompt warning
}

// Holds: the function has another name in its file.
export async function askAndTell() {
  tell(await requestTrackingPermission());
}
