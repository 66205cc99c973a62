import type { App } from '../app.js';

/** JavaScript's spellings. */
export const javascriptApp: App = {
  path: 'a.js',
  after: (statements, a) => `
import { AdvertisingId } from '@capacitor-community/advertising-id';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
export async function ask(b, n, xs, run) {
  const status = await requestTrackingPermission();
  const a = ${a};
  const s = status;
  ${statements}
}`,
  isAuthorized: "status === 'authorized'",
  isNotAuthorized: "status !== 'authorized'",
  cases: ["'authorized'", "'denied'"],
  read: 'AdvertisingId.getAdvertisingId()',
  give: 'MParticle.setATTStatus(status)',
};
