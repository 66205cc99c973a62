import type { Manifest } from '../manifest.js';

/** Unity's lock file of packages. */
export const unityPackagesLock: Manifest = {
  name: 'unity-packages-lock',
  fileName: /^packages-lock\.json$/,
  load: () => import('./read.js'),
};
