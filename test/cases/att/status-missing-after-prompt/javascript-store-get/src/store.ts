import { create } from 'zustand';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
export const useConsent = create((set, get) => ({
  status: 'not-determined',
  ask: async () => {
    const status = await requestTrackingPermission();
    set({ status });
    get().give();
  },
  give: () => {
    const { status } = get();
    MParticle.setATTStatus(status === 'authorized' ? MParticle.MPATTStatus.Authorized : status === 'denied' ? MParticle.MPATTStatus.Denied : status === 'restricted' ? MParticle.MPATTStatus.Restricted : MParticle.MPATTStatus.NotDetermined, null);
  },
}));
