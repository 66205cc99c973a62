import type { Manifest } from '../manifest.js';

/** `.xcconfig`: build settings outside of the project file. */
export const xcodeConfiguration: Manifest = {
  name: 'xcode-configuration',
  matches: (path) => path.endsWith('.xcconfig'),
  load: () => import('./read.js'),
};
