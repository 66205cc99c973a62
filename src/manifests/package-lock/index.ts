import { basename } from 'node:path/posix';
import type { Manifest } from '../manifest.js';

/** npm's lock files; the shrinkwrap is the same under a name that is published. */
export const packageLock: Manifest = {
  name: 'package-lock',
  matches: (path) => ['package-lock.json', 'npm-shrinkwrap.json'].includes(basename(path)),
  load: () => import('./read.js'),
};
