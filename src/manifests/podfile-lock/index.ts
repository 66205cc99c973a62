import { basename } from 'node:path/posix';
import type { Manifest } from '../manifest.js';

/** CocoaPods' lock file, in either case as the Podfile. */
export const podfileLock: Manifest = {
  name: 'podfile-lock',
  matches: (path) => basename(path).toLowerCase() === 'podfile.lock',
  load: () => import('./read.js'),
};
