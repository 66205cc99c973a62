import { kotlin } from '../../syntax/kotlin/index.js';
import type { Manifest } from '../manifest.js';

/** Gradle's build script in Kotlin. */
export const gradleKotlin: Manifest = {
  name: 'gradle-kotlin',
  fileName: /^build\.gradle\.kts$/,
  isForAndroid: true,
  isReadAside: true,
  load: async () => {
    const [parser, { readerOf }] = await Promise.all([kotlin.load(), import('./read.js')]);
    return readerOf(parser);
  },
};
