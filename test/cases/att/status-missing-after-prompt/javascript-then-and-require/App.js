const MParticle = require('react-native-mparticle').default;
const { requestTrackingPermission } = require('react-native-tracking-transparency');

requestTrackingPermission().then((status) => MParticle.setATTStatus(status === 'authorized' ? 3 : 2));
