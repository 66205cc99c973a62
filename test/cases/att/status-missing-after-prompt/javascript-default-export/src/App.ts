import MParticle from 'react-native-mparticle';
import att from './att';
export async function go() {
  const status = await att.init();
  att.give(status);
  MParticle.logEvent('x', 1, {});
}
