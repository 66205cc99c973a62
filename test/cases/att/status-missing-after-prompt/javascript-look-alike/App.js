import { requestTrackingPermission } from './permissions';

requestTrackingPermission();
