import MParticle from 'react-native-mparticle';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { useAtt } from './useAtt';
export function App() {
  const { ask } = useAtt();
  return <Button onPress={() => ask().then((s) => MParticle.setATTStatus(codes[s]))} />;
}
