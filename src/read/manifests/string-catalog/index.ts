import type { Manifest } from '../manifest.js';

/** `InfoPlist.xcstrings`: what Info.plist says, in all languages. */
export const stringCatalog: Manifest = {
  name: 'string-catalog',
  fileName: /InfoPlist\.xcstrings$/i,
  load: () => import('./read.js'),
};
