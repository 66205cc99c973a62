import { requestTrackingPermissionsAsync } from 'expo-tracking-transparency';

export const ask = () => requestTrackingPermissionsAsync();
