import type { Manifest } from '../manifest.js';

/** A project of Tuist, which writes Info.plist and the Xcode project; other Swift files are called so too. */
export const tuistProject: Manifest = {
  name: 'tuist-project',
  fileName: /^Project\.swift$/,
  mayBeSource: true,
  load: () => import('./read.js'),
};
