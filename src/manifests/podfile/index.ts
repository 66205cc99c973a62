import { basename } from 'node:path/posix';
import type { Manifest } from '../manifest.js';

/** CocoaPods' manifest; a disk that ignores case takes `podfile` as well. */
export const podfile: Manifest = {
  name: 'podfile',
  matches: (path) => ['podfile', 'podfile.rb', 'cocoapods.podfile'].includes(basename(path).toLowerCase()),
  load: () => import('./read.js'),
};
