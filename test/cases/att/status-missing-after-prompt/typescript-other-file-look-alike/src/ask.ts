import { requestTrackingPermission } from 'react-native-tracking-transparency';
export const ask = async () => requestTrackingPermission(); // expect: att/status-missing-after-prompt error