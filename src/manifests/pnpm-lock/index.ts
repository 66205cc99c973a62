import { basename } from 'node:path/posix';
import type { Manifest } from '../manifest.js';

/** pnpm's lock file. */
export const pnpmLock: Manifest = {
  name: 'pnpm-lock',
  matches: (path) => basename(path) === 'pnpm-lock.yaml',
  load: () => import('./read.js'),
};
