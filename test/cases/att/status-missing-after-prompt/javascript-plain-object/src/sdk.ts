import MParticle from 'react-native-mparticle';
import * as TT from 'expo-tracking-transparency';
export { MParticle, TT };
export const sdk = { mp: MParticle, att: TT };
export default { MParticle, TT };
