export { default as MParticle } from 'react-native-mparticle';
export * from './att';
