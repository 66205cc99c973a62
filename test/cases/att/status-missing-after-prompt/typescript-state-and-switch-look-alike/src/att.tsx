import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, TrackingStatus } from 'react-native-tracking-transparency';
import React, { useEffect, useState } from 'react';
// The cases only show the outcome, so mParticle never gets it.
export function App() {
  const [status, setStatus] = useState<TrackingStatus | null>(null);
  useEffect(() => { requestTrackingPermission().then(setStatus); }, []); // expect: att/status-missing-after-prompt error
  useEffect(() => {
    switch (status) {
      case 'authorized': console.log('on'); break;
      case 'denied': console.log('off'); break;
    }
  }, [status]);
  return null;
}
