import MParticle from 'react-native-mparticle';

export function identify(status) {
  MParticle.setATTStatus(status);
  const request = new MParticle.IdentityRequest();
  request.setUserIdentity('id', MParticle.UserIdentityType.IOSAdvertiserId);
}
