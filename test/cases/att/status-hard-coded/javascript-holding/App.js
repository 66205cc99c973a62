import MParticle from 'react-native-mparticle';

export const forward = (status) => MParticle.setATTStatus(status);
