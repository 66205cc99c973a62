export * as Tracking from 'expo-tracking-transparency';
export { default as MP } from 'react-native-mparticle';
