import type { Manifest } from '../manifest.js';

/** The files by which plugins for Unity ask for pods. */
export const unityDependencies: Manifest = {
  name: 'unity-dependencies',
  fileName: /^.*Dependencies\.xml$/,
  load: () => import('./read.js'),
};
