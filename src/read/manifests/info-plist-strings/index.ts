import type { Manifest } from '../manifest.js';

/** `InfoPlist.strings`: what Info.plist says, in one language. */
export const infoPlistStrings: Manifest = {
  name: 'info-plist-strings',
  fileName: /^InfoPlist\.strings$/i,
  load: () => import('./read.js'),
};
