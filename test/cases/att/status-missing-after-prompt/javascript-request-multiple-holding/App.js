import MParticle from 'react-native-mparticle';
import { PERMISSIONS, requestMultiple } from 'react-native-permissions';

const codes = { unavailable: 1, denied: 0, blocked: 2, granted: 3 };

export async function ask() {
  const statuses = await requestMultiple([PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY, PERMISSIONS.IOS.CAMERA]);
  MParticle.setATTStatus(codes[statuses[PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY]]);
}
