import { useMutation } from '@tanstack/react-query';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
export const useAsk = () =>
  useMutation({
    mutationFn: () => requestTrackingPermission(),
    onSuccess: (status) => { MParticle.setATTStatus(words[status], Date.now()); },
  });
