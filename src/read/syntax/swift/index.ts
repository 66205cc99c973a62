import type { Language } from '../language.js';
import { lexis } from './lexis.js';

/** Swift. */
export const swift: Language = {
  name: 'swift',
  title: 'Swift',
  extensions: ['.swift'],
  lexis,
  async load() {
    const [{ loadGrammar }, { createSwiftParser }] = await Promise.all([import('../tree-sitter.js'), import('./parse.js')]);
    return createSwiftParser(await loadGrammar('swift'));
  },
};
