import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { useEffect, useState } from 'react';
export function App() {
  const [status, setStatus] = useState<TrackingStatus>('not-determined');
  useEffect(() => { requestTrackingPermission().then(setStatus); }, []); // expect: att/status-missing-after-prompt error
  return <Text>{status}</Text>;
}