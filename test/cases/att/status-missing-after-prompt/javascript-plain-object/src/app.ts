import { TT, MParticle, sdk } from './sdk';
import all from './sdk';
import * as ns from './sdk';
export const a = async () => { await TT.requestTrackingPermissionsAsync(); }; // expect: att/status-missing-after-prompt error
export const b = async () => { await sdk.att.requestTrackingPermissionsAsync(); }; // expect: att/status-missing-after-prompt error
export const c = async () => { await all.TT.requestTrackingPermissionsAsync(); }; // expect: att/status-missing-after-prompt error
export const d = async () => { await ns.TT.requestTrackingPermissionsAsync(); }; // expect: att/status-missing-after-prompt error
export const e = async () => { await ns.default.TT.requestTrackingPermissionsAsync(); }; // expect: att/status-missing-after-prompt error
export const f = () => { all.MParticle.logEvent('x', 1, {}); ns.sdk.mp.logEvent('x', 1, {}); };
