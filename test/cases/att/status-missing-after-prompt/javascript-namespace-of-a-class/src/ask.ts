import { requestTrackingPermission } from 'react-native-tracking-transparency';
import * as consent from './consent';

// Holds: the class that the module exports gives the outcome.
export async function ask() {
  consent.Consent.give(await requestTrackingPermission());
}

// Violates: the other method stores it only.
export async function askOnly() {
  consent.Consent.forget(await requestTrackingPermission()); // expect: att/status-missing-after-prompt warning
}
