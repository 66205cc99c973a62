import type { Manifest } from '../manifest.js';

/** What tells that a folder is a project of Unity. */
export const unityProject: Manifest = {
  name: 'unity-project',
  fileName: /^ProjectVersion\.txt$/,
  folder: /(?:^|\/)ProjectSettings$/,
  load: () => import('./read.js'),
};
