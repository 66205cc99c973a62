import MParticle from 'react-native-mparticle';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { useEffect } from 'react';
import { useAtt } from './useAtt';
export function App() {
  const status = useAtt();
  useEffect(() => { if (status !== undefined) MParticle.setATTStatus(codes[status]); }, [status]);
  return null;
}
