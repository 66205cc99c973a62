import { requestTrackingPermissionsAsync } from 'expo-tracking-transparency';

export const ask = () => requestTrackingPermissionsAsync(); // expect: att/usage-description-missing error
