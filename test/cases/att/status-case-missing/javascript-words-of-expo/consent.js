import { PermissionStatus, requestTrackingPermissionsAsync } from 'expo-tracking-transparency';
import MParticle from 'react-native-mparticle';

const { Authorized, Denied, NotDetermined } = MParticle.ATTAuthStatus;

// Expo calls a restricted status denied.
export async function byConstants() {
  const { status } = await requestTrackingPermissionsAsync();
  switch (status) {
    case PermissionStatus.GRANTED:
      MParticle.setATTStatus(Authorized);
      break;
    case PermissionStatus.DENIED:
      MParticle.setATTStatus(Denied);
      break;
    case PermissionStatus.UNDETERMINED:
      MParticle.setATTStatus(NotDetermined);
  }
}

export async function byTexts() {
  const { status } = await requestTrackingPermissionsAsync();
  if (status === 'granted') MParticle.setATTStatus(Authorized);
  else if (status === 'denied') MParticle.setATTStatus(Denied);
  else MParticle.setATTStatus(NotDetermined);
}

export async function withoutDenied() {
  const { status } = await requestTrackingPermissionsAsync(); // expect: att/status-case-missing warning
  if (status === 'granted') MParticle.setATTStatus(Authorized);
  else if (status === 'undetermined') MParticle.setATTStatus(NotDetermined);
}
