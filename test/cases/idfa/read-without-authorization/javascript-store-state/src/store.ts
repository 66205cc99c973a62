import { create } from 'zustand';
import { getAdvertisingId } from 'expo-tracking-transparency';
import { getTrackingStatus } from 'react-native-tracking-transparency';
const useConsent = create((set) => ({ allowed: false, load: async () => set({ allowed: (await getTrackingStatus()) === 'authorized' }) }));
export async function idfa() {
  await useConsent.getState().load();
  return useConsent.getState().allowed ? getAdvertisingId() : null;
}
