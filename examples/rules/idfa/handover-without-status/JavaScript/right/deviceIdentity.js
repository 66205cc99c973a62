import MParticle from 'react-native-mparticle';
import { getAdvertisingId, getTrackingPermissionsAsync } from 'expo-tracking-transparency';

export async function identifyDevice() {
  const { granted } = await getTrackingPermissionsAsync();
  MParticle.setATTStatus(granted ? MParticle.ATTAuthStatus.Authorized : MParticle.ATTAuthStatus.Denied);
  if (!granted) return;
  const request = new MParticle.IdentityRequest();
  request.setUserIdentity(getAdvertisingId(), MParticle.UserIdentityType.IOSAdvertiserId);
  MParticle.Identity.modify(request, () => {});
}
