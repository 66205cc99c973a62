import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import React, { useEffect, useState } from 'react';
export function App() {
  const [status, setStatus] = useState<TrackingStatus | null>(null);
  useEffect(() => { requestTrackingPermission().then(setStatus); }, []);
  useEffect(() => { if (status) MParticle.setATTStatus(codes[status]); }, [status]);
  return null;
}
