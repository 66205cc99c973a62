import { create } from 'zustand';
import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
export const give = (status) => MParticle.setATTStatus(status, Date.now());
export const useConsent = create((set) => ({
  status: 'unknown',
  ask: async () => {
    const status = await requestTrackingPermission();
    set({ status });
  },
}));
