import MParticle from 'react-native-mparticle';
import { PermissionStatus, requestTrackingPermissionsAsync } from 'expo-tracking-transparency';

// iOS shows no prompt while the app is not active: then the status stays undetermined, which is no refusal.
export async function byFlag() {
  const response = await requestTrackingPermissionsAsync(); // expect: att/status-case-missing note
  MParticle.setATTStatus(response.granted ? MParticle.ATTAuthStatus.Authorized : MParticle.ATTAuthStatus.Denied, Date.now());
}

export async function byFlagAndStatus() {
  const { granted, status } = await requestTrackingPermissionsAsync();
  const refused = status === PermissionStatus.UNDETERMINED ? MParticle.ATTAuthStatus.NotDetermined : MParticle.ATTAuthStatus.Denied;
  MParticle.setATTStatus(granted ? MParticle.ATTAuthStatus.Authorized : refused, Date.now());
}
