import type { Manifest } from '../manifest.js';

/** Maven's project file. */
export const mavenPom: Manifest = {
  name: 'maven-pom',
  fileName: /^pom\.xml$/,
  load: () => import('./read.js'),
};
