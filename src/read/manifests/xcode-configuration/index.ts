import type { Manifest } from '../manifest.js';

/** `.xcconfig`: build settings outside of the project file. */
export const xcodeConfiguration: Manifest = {
  name: 'xcode-configuration',
  fileName: /\.xcconfig$/,
  load: () => import('./read.js'),
};
