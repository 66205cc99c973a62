import { NativeModules } from 'react-native';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

const statuses = { 'not-determined': 0, restricted: 1, denied: 2, authorized: 3, unavailable: 0 };

export async function ask() {
  const status = await requestTrackingPermission();
  NativeModules.RNMParticle.setATTStatus(statuses[status]);
}
