import type { Manifest } from '../manifest.js';

/** What Cordova builds an app from: its name, and what is written into the Info.plist of the generated project. */
export const cordovaConfig: Manifest = {
  name: 'cordova-config',
  fileName: /^config\.xml$/,
  load: () => import('./read.js'),
};
