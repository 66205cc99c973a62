import type { Manifest } from '../manifest.js';

/** `PrivacyInfo.xcprivacy`: what an app or SDK says that it collects. */
export const privacyManifest: Manifest = {
  name: 'privacy-manifest',
  fileName: /\.xcprivacy$/,
  load: () => import('./read.js'),
};
