import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
export const askAtt = () => async (dispatch) => {
  const status = await requestTrackingPermission(); // expect: att/status-missing-after-prompt warning
  dispatch({ type: 'att/answered', payload: status });
};
