import { create } from 'zustand';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
export const useConsent = create((set) => ({
  status: 'unknown',
  ask: async () => {
    const status = await requestTrackingPermission();
    set({ status });
  },
}));
