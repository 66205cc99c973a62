import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
type Consent = { status: string; ask: () => Promise<string> };
export const useConsent = create<Consent>()(
  persist(
    (set) => ({
      status: 'not-determined',
      ask: async () => {
        const status = await requestTrackingPermission();
        set({ status });
        return status;
      },
    }),
    { name: 'consent' },
  ),
);
