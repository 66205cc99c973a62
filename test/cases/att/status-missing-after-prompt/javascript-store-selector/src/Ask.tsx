import React from 'react';
import { Button } from 'react-native';
import MParticle from 'react-native-mparticle';
import { useConsent } from './store';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
export function Ask() {
  const ask = useConsent((state) => state.ask);
  return <Button title="ok" onPress={async () => MParticle.setATTStatus(words[await ask()], Date.now())} />;
}
