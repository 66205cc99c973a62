import AsyncStorage from '@react-native-async-storage/async-storage';
import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
export async function ask() {
  const status = await requestTrackingPermission();
  await AsyncStorage.setItem('att', status);
}
export async function report() {
  const status = await AsyncStorage.getItem('att');
  MParticle.setATTStatus(status === 'authorized' ? 3 : status === 'denied' ? 2 : status === 'restricted' ? 1 : 0);
}
