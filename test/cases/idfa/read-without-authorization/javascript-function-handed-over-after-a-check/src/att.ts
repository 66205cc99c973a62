import { getTrackingStatus } from 'react-native-tracking-transparency';
import { getAdvertisingId } from 'expo-tracking-transparency';
import { register } from './register';
export const setUp = async () => {
  if ((await getTrackingStatus()) !== 'authorized') return;
  register({ onReady: () => getAdvertisingId() });
};
export const setUpAlways = async () => {
  register({ onReady: () => getAdvertisingId() }); // expect: idfa/read-without-authorization error
};
