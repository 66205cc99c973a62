import type { Manifest } from '../manifest.js';

/** Gradle's build script in Groovy, which no grammar reads: its dependencies are found by patterns. */
export const gradleBuild: Manifest = {
  name: 'gradle-build',
  fileName: /^build\.gradle$/,
  isForAndroid: true,
  load: () => import('./read.js'),
};
