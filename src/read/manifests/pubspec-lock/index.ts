import type { Manifest } from '../manifest.js';

/** Dart's and Flutter's lock file: what pub resolved. */
export const pubspecLock: Manifest = {
  name: 'pubspec-lock',
  fileName: /^pubspec\.lock$/,
  load: () => import('./read.js'),
};
