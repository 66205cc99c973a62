import type { Language } from '../language.js';
import { lexis } from './lexis.js';

/** Python. */
export const python: Language = {
  name: 'python',
  title: 'Python',
  extensions: ['.py'],
  lexis,
  async load() {
    const [{ loadParser }, { translation }] = await Promise.all([import('../grammar/parse.js'), import('./translation.js')]);
    return loadParser(translation);
  },
};
