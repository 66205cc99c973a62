import React, { useEffect } from 'react';
import { Button } from 'react-native';
import MParticle from 'react-native-mparticle';
import { useConsent } from './store';
export function Ask() {
  const { status, ask } = useConsent();
  useEffect(() => {
    if (status !== 'unknown') MParticle.setATTStatus(MParticle.MPATTStatus.NotDetermined, Date.now()); // expect: att/status-hard-coded warning
  }, [status]);
  return <Button title="ok" onPress={() => ask()} />;
}
