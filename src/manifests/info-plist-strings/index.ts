import type { Manifest } from '../manifest.js';

/** `InfoPlist.strings`: what Info.plist says, in one language. */
export const infoPlistStrings: Manifest = {
  name: 'info-plist-strings',
  matches: (path) => /(?:^|\/)InfoPlist\.strings$/i.test(path),
  load: () => import('./read.js'),
};
