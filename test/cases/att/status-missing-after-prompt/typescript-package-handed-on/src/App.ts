import { Tracking, MP } from './native';
export async function run() { await Tracking.requestTrackingPermissionsAsync(); MP.logEvent('x', MP.EventType.Other, {}); } // expect: att/status-missing-after-prompt error
