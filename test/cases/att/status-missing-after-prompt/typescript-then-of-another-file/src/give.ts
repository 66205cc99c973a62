import MParticle from 'react-native-mparticle';
const numbers: Record<string, number> = { authorized: 3, denied: 2, restricted: 1, 'not-determined': 0, unavailable: 3 };
export function give(value: string) {
  MParticle.setATTStatus(numbers[value], Date.now());
}
