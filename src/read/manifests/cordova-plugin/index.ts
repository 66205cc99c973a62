import type { Manifest } from '../manifest.js';

/** The description of a Cordova plugin: the pods that it asks for become a part of every app that uses it. */
export const cordovaPlugin: Manifest = {
  name: 'cordova-plugin',
  fileName: /^plugin\.xml$/,
  load: () => import('./read.js'),
};
