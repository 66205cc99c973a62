import { getAdvertisingId } from 'expo-tracking-transparency';
import MParticle from 'react-native-mparticle';

export const plain = (consent: Consent) => {
  if (consent.hasConsent) console.log('consent');
  send(getAdvertisingId()); // expect: idfa/read-without-authorization error
};

export const shortCircuit = (consent: Consent) => {
  consent.hasConsent && console.log('consent');
  send(getAdvertisingId()); // expect: idfa/read-without-authorization error
};

// The look-alikes: a way leaves, or writes what decides.
export const leaves = (consent: Consent) => {
  if (!consent.hasConsent) return;
  send(getAdvertisingId()); // expect: idfa/read-without-authorization warning
};

export const throws = (consent: Consent) => {
  if (!consent.hasConsent) throw new Error('no consent');
  send(getAdvertisingId()); // expect: idfa/read-without-authorization warning
};

export const writes = (consent: Consent) => {
  let may = false;
  if (consent.hasConsent) may = true;
  if (may) send(getAdvertisingId()); // expect: idfa/read-without-authorization warning
};

const send = (id: string | null) => MParticle.logEvent('Upload', MParticle.EventType.Other, { id });
