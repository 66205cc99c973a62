import React, { createContext, useContext, useEffect } from 'react';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
const Consent = createContext({ give: (status) => {} });
export function Provider({ children }) {
  const give = (status) => MParticle.setATTStatus(words[status], null);
  return <Consent.Provider value={{ give }}>{children}</Consent.Provider>;
}
export function Asks() {
  const { give } = useContext(Consent);
  useEffect(() => { requestTrackingPermission().then((status) => give(status)); }, []);
  return null;
}
