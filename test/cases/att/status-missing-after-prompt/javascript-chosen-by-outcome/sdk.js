import MParticle from 'react-native-mparticle';

export const log = () => MParticle.logEvent('opened', MParticle.EventType.Other, {});
