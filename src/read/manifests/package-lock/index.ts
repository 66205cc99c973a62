import type { Manifest } from '../manifest.js';

/** npm's lock files; the shrinkwrap is the same under a name that is published. */
export const packageLock: Manifest = {
  name: 'package-lock',
  fileName: /^(?:package-lock|npm-shrinkwrap)\.json$/,
  load: () => import('./read.js'),
};
