import type { Manifest } from '../manifest.js';

/** Bun's lock file as text, since Bun 1.2 (https://bun.sh/docs/install/lockfile). */
export const bunLock: Manifest = {
  name: 'bun-lock',
  fileName: /^bun\.lock$/,
  load: () => import('./read.js'),
};
