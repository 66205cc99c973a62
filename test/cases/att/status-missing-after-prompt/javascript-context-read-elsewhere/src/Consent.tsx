import React, { createContext, useState } from 'react';
import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
export const Consent = createContext('');
export const give = (status) => MParticle.setATTStatus(status, Date.now());
export function Provider({ children }) {
  const [status, setStatus] = useState('');
  const ask = async () => setStatus(await requestTrackingPermission());
  return <Consent.Provider value={{ status, ask }}>{children}</Consent.Provider>;
}
