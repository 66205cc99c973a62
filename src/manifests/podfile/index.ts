import type { Manifest } from '../manifest.js';

/** CocoaPods' manifest; a disk that ignores case takes `podfile` as well. */
export const podfile: Manifest = {
  name: 'podfile',
  fileName: /^(?:Podfile(?:\.rb)?|CocoaPods\.podfile)$/i,
  load: () => import('./read.js'),
};
