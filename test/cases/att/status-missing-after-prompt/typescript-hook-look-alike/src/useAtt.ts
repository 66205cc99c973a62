import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
export const useAtt = () => {
  const ask = async () => requestTrackingPermission(); // expect: att/status-missing-after-prompt error
  return { ask };
};
