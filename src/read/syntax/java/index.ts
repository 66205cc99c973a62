import type { Language } from '../language.js';
import { lexis } from './lexis.js';

/** Java: servers are written in it, and Android apps, which are none for iOS. */
export const java: Language = {
  name: 'java',
  title: 'Java',
  extensions: ['.java'],
  isForAndroid: true,
  lexis,
  async load() {
    const [{ loadParser }, { translation }] = await Promise.all([import('../grammar/parse.js'), import('./translation.js')]);
    return loadParser(translation);
  },
};
