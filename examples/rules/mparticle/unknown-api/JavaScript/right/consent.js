import MParticle from 'react-native-mparticle';

export function optOutOfSale() {
  const consent = new MParticle.CCPAConsent();
  consent.consented = true;
  MParticle.setCCPAConsentState(consent);
}
