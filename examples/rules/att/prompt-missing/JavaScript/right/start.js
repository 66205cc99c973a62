import { requestTrackingPermission } from 'react-native-tracking-transparency';

export async function start() {
  await requestTrackingPermission();
  await showStore();
}
