import MParticle from 'react-native-mparticle';
import ReactNativeIdfaAaid from '@sparkfabrik/react-native-idfa-aaid';
import { getAdvertisingInfo } from 'react-native-idfa-aaid';
import { IDFA } from 'react-native-idfa';

export async function identify() {
  const request = new MParticle.IdentityRequest();
  const { id } = await ReactNativeIdfaAaid.getAdvertisingInfo();
  request.setUserIdentity(id, MParticle.UserIdentityType.IOSAdvertiserId);
  const info = await getAdvertisingInfo();
  request.setUserIdentity(info.id, MParticle.UserIdentityType.IOSAdvertiserId);
  const unchecked = await IDFA.getIDFA(); // expect: idfa/read-without-authorization error
  request.setUserIdentity(unchecked, MParticle.UserIdentityType.IOSAdvertiserId);
}
