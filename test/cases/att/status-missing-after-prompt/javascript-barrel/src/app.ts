import { MParticle, requestTrackingPermissionsAsync } from './sdk';
import * as sdk from './sdk';
export async function go() {
  await requestTrackingPermissionsAsync(); // expect: att/status-missing-after-prompt error
  MParticle.logEvent('x', MParticle.EventType.Other, {});
}
export async function go2() {
  await sdk.requestTrackingPermissionsAsync(); // expect: att/status-missing-after-prompt error
  sdk.MParticle.logEvent('x', sdk.MParticle.EventType.Other, {});
}
