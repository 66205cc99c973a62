import type { Language } from '../language.js';
import { lexis } from './lexis.js';

/** JavaScript, TypeScript, JSX and Flow. */
export const javascript: Language = {
  name: 'javascript',
  title: 'JavaScript and TypeScript',
  extensions: ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts'],
  lexis,
  async load() {
    const [{ parse }, { createJavascriptParser }] = await Promise.all([import('./babel.js'), import('./parse.js')]);
    return createJavascriptParser(parse);
  },
};
