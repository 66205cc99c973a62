import type { Manifest } from '../manifest.js';

/** Yarn's lock file, classic (version 1) and berry (versions 2 and later). */
export const yarnLock: Manifest = {
  name: 'yarn-lock',
  fileName: /^yarn\.lock$/,
  load: () => import('./read.js'),
};
