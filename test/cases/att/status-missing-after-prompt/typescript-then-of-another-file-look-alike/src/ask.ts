import { requestTrackingPermission } from 'react-native-tracking-transparency';
import { report } from './report';
export const ask = () => requestTrackingPermission().then(report); // expect: att/status-missing-after-prompt error
