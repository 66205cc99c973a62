import type { Manifest } from '../manifest.js';

/** Unity's manifest of packages: what the project asks for. */
export const unityPackages: Manifest = {
  name: 'unity-packages',
  fileName: /^manifest\.json$/,
  folder: /(?:^|\/)Packages$/,
  load: () => import('./read.js'),
};
