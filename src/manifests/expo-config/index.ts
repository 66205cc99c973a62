import type { Manifest } from '../manifest.js';

/** An Expo app's configuration, as JSON or as a program (paths of `@expo/config`; a program is never run). */
export const expoConfig: Manifest = {
  name: 'expo-config',
  fileName: /^app(?:\.config)?\.json$|^app\.config\.[cm]?[jt]s$/,
  load: () => import('./read.js'),
};
