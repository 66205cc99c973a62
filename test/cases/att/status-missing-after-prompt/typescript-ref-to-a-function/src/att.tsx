import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { useEffect, useRef } from 'react';
export function App() {
  const give = useRef((s: string) => MParticle.setATTStatus(codes[s]));
  useEffect(() => { requestTrackingPermission().then((s) => give.current(s)); }, []);
  return null;
}
