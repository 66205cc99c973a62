import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
async function* answers() { yield await requestTrackingPermission(); }
export async function run() { for await (const status of answers()) MParticle.setATTStatus(codes[status]); }
