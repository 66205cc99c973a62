import React, { useEffect, useState } from 'react';
import { Button } from 'react-native';
import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
export function Ask() {
  const [status, setStatus] = useState<string | null>(null);
  useEffect(() => {
    console.log('asked');
  }, [status]);
  return <Button title="ok" onPress={async () => setStatus(await requestTrackingPermission())} />; // expect: att/status-missing-after-prompt error
}
