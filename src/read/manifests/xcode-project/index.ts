import type { Manifest } from '../manifest.js';

/** `project.pbxproj`: an Xcode project's build settings and Swift packages. */
export const xcodeProject: Manifest = {
  name: 'xcode-project',
  fileName: /^project\.pbxproj$/,
  load: () => import('./read.js'),
};
