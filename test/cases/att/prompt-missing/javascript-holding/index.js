import { requestTrackingPermission } from 'react-native-tracking-transparency';

export async function ask() {
  return requestTrackingPermission();
}
