import MParticle from 'react-native-mparticle';
import { requestTrackingPermissionsAsync, getTrackingPermissionsAsync, getAdvertisingId, PermissionStatus } from 'expo-tracking-transparency';
const of = (s: string): number => (s === 'granted' ? 3 : s === 'denied' ? 2 : 0);
import { useEffect, useState } from 'react';
export function App() {
  const [status, setStatus] = useState('undetermined');
  useEffect(() => {
    (async () => {
      const { status: answer } = await requestTrackingPermissionsAsync();
      setStatus(answer);
    })();
  }, []);
  useEffect(() => { MParticle.setATTStatus(of(status)); }, [status]);
  return null;
}
