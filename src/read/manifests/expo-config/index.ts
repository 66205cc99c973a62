import type { Manifest } from '../manifest.js';

/** An Expo app's configuration in JSON (paths of `@expo/config`). */
export const expoConfig: Manifest = {
  name: 'expo-config',
  fileName: /^app(?:\.config)?\.json$/,
  load: () => import('./read.js'),
};
