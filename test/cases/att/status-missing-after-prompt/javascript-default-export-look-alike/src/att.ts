import { requestTrackingPermission } from 'react-native-tracking-transparency';
export default {
  init() { requestTrackingPermission(); }, // expect: att/status-missing-after-prompt error
};
