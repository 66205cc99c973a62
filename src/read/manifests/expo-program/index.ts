import { javascript } from '../../syntax/javascript/index.js';
import type { Manifest } from '../manifest.js';

/** An Expo app's configuration as a program, which is never run (paths of `@expo/config`). */
export const expoProgram: Manifest = {
  name: 'expo-program',
  fileName: /^app\.config\.[cm]?[jt]s$/,
  load: async () => {
    const [parser, { readerOf }] = await Promise.all([javascript.load(), import('./read.js')]);
    return readerOf(parser);
  },
};
