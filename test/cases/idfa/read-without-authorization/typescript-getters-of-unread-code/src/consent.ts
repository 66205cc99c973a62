import { getTrackingPermissionsAsync } from 'expo-tracking-transparency';

export async function isAllowed(): Promise<boolean> {
  return (await getTrackingPermissionsAsync()).status === 'granted';
}
