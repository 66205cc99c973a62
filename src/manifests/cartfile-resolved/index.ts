import { basename } from 'node:path/posix';
import type { Manifest } from '../manifest.js';

/** Carthage's lock file. */
export const cartfileResolved: Manifest = {
  name: 'cartfile-resolved',
  matches: (path) => basename(path) === 'Cartfile.resolved',
  load: () => import('./read.js'),
};
