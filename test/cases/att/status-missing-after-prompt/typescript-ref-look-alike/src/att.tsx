import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
import { useEffect, useRef } from 'react';
export function App() {
  const note = useRef((s: string) => console.log(s));
  useEffect(() => { requestTrackingPermission().then((s) => note.current(s)); }, []); // expect: att/status-missing-after-prompt error
  return null;
}
