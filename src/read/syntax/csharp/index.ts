import type { Language } from '../language.js';
import { lexis } from './lexis.js';

/** C#: Unity, Xamarin, .NET MAUI. */
export const csharp: Language = {
  name: 'csharp',
  title: 'C#',
  extensions: ['.cs'],
  lexis,
  async load() {
    const [{ loadParser }, { translation }] = await Promise.all([import('../grammar/parse.js'), import('./translation.js')]);
    return loadParser(translation);
  },
};
