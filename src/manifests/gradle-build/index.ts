import type { Manifest } from '../manifest.js';

/** Gradle's build script, in Groovy or Kotlin. */
export const gradleBuild: Manifest = {
  name: 'gradle-build',
  fileName: /^build\.gradle(?:\.kts)?$/,
  isForAndroid: true,
  load: () => import('./read.js'),
};
