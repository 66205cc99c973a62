import MParticle from 'react-native-mparticle';
import { getTrackingStatus } from 'react-native-tracking-transparency';

const codes = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };

export const launch = async () => {
  const status = await getTrackingStatus();
  MParticle.setATTStatus(codes[status]);
};
