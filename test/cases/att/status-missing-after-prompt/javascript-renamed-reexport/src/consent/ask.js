export { requestTrackingPermission as ask } from 'react-native-tracking-transparency';
