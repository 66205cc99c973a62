import { requestTrackingPermission } from 'react-native-tracking-transparency';
import { report } from './report';
// Holds: the function of another file hands it on to one that gives it.
export const ask = () => requestTrackingPermission().then(report);
