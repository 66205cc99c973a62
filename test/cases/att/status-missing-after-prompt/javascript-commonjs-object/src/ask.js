import { requestTrackingPermission } from 'react-native-tracking-transparency';
import { forget, give } from './consent';

// Holds: the function that the object has under this name gives the outcome.
export async function ask() {
  give(await requestTrackingPermission());
}

// Violates: the other one does not.
export async function askOnly() {
  forget(await requestTrackingPermission()); // expect: att/status-missing-after-prompt warning
}
