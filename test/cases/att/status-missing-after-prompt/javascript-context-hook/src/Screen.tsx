import React from 'react';
import { Button } from 'react-native';
import MParticle from 'react-native-mparticle';
import { useConsent } from './ConsentContext';
import { words } from './words';
export function Screen() {
  const consent = useConsent();
  const go = async () => {
    const status = await consent.ask();
    MParticle.setATTStatus(words[status], Date.now());
  };
  return <Button title="Go" onPress={go} />;
}
