const MParticle = require('react-native-mparticle').default;
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
exports.setStatus = (status) => { MParticle.setATTStatus(words[status], Date.now()); };
