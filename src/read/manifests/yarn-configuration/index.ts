import type { Manifest } from '../manifest.js';

/** `.yarnrc.yml`: the catalogues of a Yarn project; its other settings are not looked at. */
export const yarnConfiguration: Manifest = {
  name: 'yarn-configuration',
  fileName: /^\.yarnrc\.yml$/,
  load: () => import('./read.js'),
};
