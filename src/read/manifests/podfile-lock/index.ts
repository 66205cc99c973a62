import type { Manifest } from '../manifest.js';

/** CocoaPods' lock file, in either case as the Podfile. */
export const podfileLock: Manifest = {
  name: 'podfile-lock',
  fileName: /^Podfile\.lock$/i,
  load: () => import('./read.js'),
};
