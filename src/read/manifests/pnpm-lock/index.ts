import type { Manifest } from '../manifest.js';

/** pnpm's lock file. */
export const pnpmLock: Manifest = {
  name: 'pnpm-lock',
  fileName: /^pnpm-lock\.yaml$/,
  load: () => import('./read.js'),
};
