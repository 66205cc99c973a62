import { requestTrackingPermissionsAsync, getAdvertisingId } from './tracking';
import * as T from './tracking';
export const a = async () => { await requestTrackingPermissionsAsync(); getAdvertisingId(); await T.requestTrackingPermissionsAsync(); };
