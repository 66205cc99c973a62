import MParticle from 'react-native-mparticle';

const request = new MParticle.IdentityRequest();
request.setUserIdentity('id', MParticle.UserIdentityType.IOSAdvertiserId); // expect: idfa/handover-without-status error
