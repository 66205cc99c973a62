export { default as MParticle } from 'react-native-mparticle';
export * as att from './ask';
