import MParticle from 'react-native-mparticle';

export const agree = () => MParticle.setATTStatus(MParticle.ATTAuthStatus.Authorized); // expect: att/status-hard-coded warning
