import MParticle from 'react-native-mparticle';
import { request, PERMISSIONS } from './permissions';
export async function a() { MParticle.logEvent('x', 1); await request(PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY); } // expect: att/status-missing-after-prompt error
