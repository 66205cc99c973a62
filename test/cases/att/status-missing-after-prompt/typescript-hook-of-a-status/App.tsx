import { useEffect } from 'react';
import MParticle from 'react-native-mparticle';
import { useConsent } from './useConsent';
const map = { 'not-determined': 0, restricted: 1, denied: 2, authorized: 3, unavailable: 0 } as const;
export default function App() {
  const status = useConsent();
  useEffect(() => { MParticle.setATTStatus(map[status]); }, [status]);
  return null;
}
