import React, { useEffect } from 'react';
import { Button } from 'react-native';
import MParticle from 'react-native-mparticle';
import { useConsent } from './store';
export function Ask() {
  const { status, ask } = useConsent();
  useEffect(() => {
    if (status === 'authorized') MParticle.setATTStatus(MParticle.MPATTStatus.Authorized, Date.now());
    else if (status === 'denied') MParticle.setATTStatus(MParticle.MPATTStatus.Denied, Date.now());
    else if (status === 'restricted') MParticle.setATTStatus(MParticle.MPATTStatus.Restricted, Date.now());
    else MParticle.setATTStatus(MParticle.MPATTStatus.NotDetermined, Date.now());
  }, [status]);
  return <Button title="ok" onPress={() => ask()} />;
}
