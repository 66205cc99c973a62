import MParticle from 'react-native-mparticle';
export const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
