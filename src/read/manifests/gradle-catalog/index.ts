import type { Manifest } from '../manifest.js';

/** Gradle's version catalog. */
export const gradleCatalog: Manifest = {
  name: 'gradle-catalog',
  fileName: /^\w+\.versions\.toml$/,
  isForAndroid: true,
  load: () => import('./read.js'),
};
