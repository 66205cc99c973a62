import MParticle from 'react-native-mparticle';
import { requestTrackingPermissionsAsync, getTrackingPermissionsAsync, getAdvertisingId, PermissionStatus } from 'expo-tracking-transparency';
const api = { ask: requestTrackingPermissionsAsync }; // expect: att/status-missing-after-prompt error
export async function onboard() {
  const { status } = await api.ask();
  console.log(status);
}
