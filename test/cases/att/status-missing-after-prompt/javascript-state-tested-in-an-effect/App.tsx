import React, { useEffect, useState } from 'react';
import { Button } from 'react-native';
import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
export function Ask() {
  const [status, setStatus] = useState('unknown');
  useEffect(() => {
    if (status === 'authorized') MParticle.setATTStatus(MParticle.MPATTStatus.Authorized, Date.now());
    else if (status === 'denied') MParticle.setATTStatus(MParticle.MPATTStatus.Denied, Date.now());
    else if (status === 'restricted') MParticle.setATTStatus(MParticle.MPATTStatus.Restricted, Date.now());
    else MParticle.setATTStatus(MParticle.MPATTStatus.NotDetermined, Date.now());
  }, [status]);
  return <Button title="ok" onPress={async () => setStatus(await requestTrackingPermission())} />;
}
