import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
export const useAtt = () => {
  const ask = async () => requestTrackingPermission();
  return { ask };
};
