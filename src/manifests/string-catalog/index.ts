import type { Manifest } from '../manifest.js';

/** `InfoPlist.xcstrings`: what Info.plist says, in all languages. */
export const stringCatalog: Manifest = {
  name: 'string-catalog',
  matches: (path) => /(?:^|\/)[^/]*InfoPlist\.xcstrings$/i.test(path),
  load: () => import('./read.js'),
};
