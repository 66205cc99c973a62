import type { Language } from '../language.js';
import { lexis } from './lexis.js';

/** Dart. */
export const dart: Language = {
  name: 'dart',
  title: 'Dart',
  extensions: ['.dart'],
  lexis,
  async load() {
    const [{ loadParser }, { translation }] = await Promise.all([import('../grammar/parse.js'), import('./translation.js')]);
    return loadParser(translation);
  },
};
