import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { DeviceEventEmitter } from 'react-native';
DeviceEventEmitter.addListener('att', (status) => { MParticle.setATTStatus(codes[status]); });
export async function ask() { DeviceEventEmitter.emit('att', await requestTrackingPermission()); }
