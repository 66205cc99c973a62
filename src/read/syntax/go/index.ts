import type { Language } from '../language.js';
import { lexis } from './lexis.js';

/** Go. */
export const go: Language = {
  name: 'go',
  title: 'Go',
  extensions: ['.go'],
  lexis,
  async load() {
    const [{ loadParser }, { translation }] = await Promise.all([import('../grammar/parse.js'), import('./translation.js')]);
    return loadParser(translation);
  },
};
