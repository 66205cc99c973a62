import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
function ask(fn?: (s: string) => void) { requestTrackingPermission().then((s) => fn?.(s)); }
export function run() { ask((s) => MParticle.setATTStatus(codes[s])); }
