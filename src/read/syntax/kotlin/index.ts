import type { Language } from '../language.js';
import { lexis } from './lexis.js';

/** Kotlin: servers are written in it, and Android apps, which are none for iOS. */
export const kotlin: Language = {
  name: 'kotlin',
  title: 'Kotlin',
  extensions: ['.kt'],
  isForAndroid: true,
  lexis,
  async load() {
    const [{ loadParser }, { translation }] = await Promise.all([import('../grammar/parse.js'), import('./translation.js')]);
    return loadParser(translation);
  },
};
