import MParticle from 'react-native-mparticle';
import { useAtt } from './useAtt';
export function App() {
  const { ask } = useAtt();
  return <Button onPress={() => ask().then((s) => console.log(s))} />;
}
