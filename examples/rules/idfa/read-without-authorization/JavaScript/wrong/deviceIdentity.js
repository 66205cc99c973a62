import MParticle from 'react-native-mparticle';
import { getAdvertisingId } from 'expo-tracking-transparency';

export async function identifyDevice() {
  const request = new MParticle.IdentityRequest();
  request.setUserIdentity(getAdvertisingId(), MParticle.UserIdentityType.IOSAdvertiserId);
  MParticle.Identity.modify(request, () => {});
}
