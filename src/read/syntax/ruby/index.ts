import type { Language } from '../language.js';
import { lexis } from './lexis.js';

/** Ruby. */
export const ruby: Language = {
  name: 'ruby',
  title: 'Ruby',
  extensions: ['.rb', '.rake'],
  lexis,
  async load() {
    const [{ loadParser }, { translation }] = await Promise.all([import('../grammar/parse.js'), import('./translation.js')]);
    return loadParser(translation);
  },
};
