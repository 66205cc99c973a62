import type { Manifest } from '../manifest.js';

/** Carthage's manifests: what the app and its own build ask for. */
export const cartfile: Manifest = {
  name: 'cartfile',
  fileName: /^Cartfile(?:\.private)?$/,
  load: () => import('./read.js'),
};
