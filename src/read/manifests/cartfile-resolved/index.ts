import type { Manifest } from '../manifest.js';

/** Carthage's lock file. */
export const cartfileResolved: Manifest = {
  name: 'cartfile-resolved',
  fileName: /^Cartfile\.resolved$/,
  load: () => import('./read.js'),
};
