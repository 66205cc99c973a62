import MParticle from 'react-native-mparticle';

export function userAcceptedTerms() {
  // The user accepted the terms, but never saw the ATT prompt.
  MParticle.setATTStatus(MParticle.ATTAuthStatus.Authorized);
}
