import React, { createContext, useContext, useMemo } from 'react';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
const ConsentContext = createContext<{ ask(): Promise<string> } | null>(null);
export function ConsentProvider({ children }: React.PropsWithChildren) {
  const value = useMemo(() => ({ ask: async () => requestTrackingPermission() }), []);
  return <ConsentContext.Provider value={value}>{children}</ConsentContext.Provider>;
}
export const useConsent = () => useContext(ConsentContext)!;
