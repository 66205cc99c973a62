import type { Manifest } from '../manifest.js';

/** Bun's lock file in binary, before Bun 1.2 (https://bun.sh/docs/install/lockfile). */
export const bunLockb: Manifest = {
  name: 'bun-lockb',
  fileName: /^bun\.lockb$/,
  load: () => import('./read.js'),
};
