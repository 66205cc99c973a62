import { requestTrackingPermission } from 'react-native-tracking-transparency';

export async function ask() {
  const status = await requestTrackingPermission(); // expect: att/status-missing-after-prompt error
  console.log(status);
}
