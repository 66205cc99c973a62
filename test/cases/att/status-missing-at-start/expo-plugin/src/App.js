import MParticle from 'react-native-mparticle';
MParticle.logEvent('opened', MParticle.EventType.Other, {});
