import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { useDispatch } from 'react-redux';
import { useEffect } from 'react';
export const middleware = () => (next: any) => (action: any) => {
  if (action.type === 'att/answered') MParticle.setATTStatus(codes[action.payload as TrackingStatus]);
  return next(action);
};
export function Screen() {
  const dispatch = useDispatch();
  useEffect(() => {
    requestTrackingPermission().then((status) => dispatch({ type: 'att/answered', payload: status })); // expect: att/status-missing-after-prompt warning
  }, []);
  return null;
}
