import { requestTrackingPermission } from 'react-native-tracking-transparency';

// Native code gives the status whenever the app is active again, as it is after the prompt.
export async function ask() {
  await requestTrackingPermission();
}
