import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
function ask(fn?: (s: string) => void) { requestTrackingPermission().then((s) => fn?.(s)); } // expect: att/status-missing-after-prompt error
export function run() { ask((s) => console.log(s)); }
