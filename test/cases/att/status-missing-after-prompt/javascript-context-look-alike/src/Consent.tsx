import React, { createContext, useContext, useEffect } from 'react';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
const Consent = createContext({ give: (status: string) => {} });
export function Provider({ children }) {
  const give = (status: string) => MParticle.logEvent('answered', 1, { status });
  return <Consent.Provider value={{ give }}>{children}</Consent.Provider>;
}
export function Asks() {
  const { give } = useContext(Consent);
  useEffect(() => { requestTrackingPermission().then((status) => give(status)); }, []); // expect: att/status-missing-after-prompt error
  return null;
}
