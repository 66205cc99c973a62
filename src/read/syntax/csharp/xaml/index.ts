import type { Language } from '../../language.js';
import { lexis } from '../lexis.js';

/** Pages of .NET MAUI and Xamarin.Forms: the fields in which a person enters something. Their code stands in the C# beside them. */
export const xaml: Language = {
  name: 'csharp',
  title: 'XAML',
  extensions: ['.xaml'],
  lexis,
  codeOf: (text) => text.replaceAll(/[^\n\r]/g, ' '),
  async load() {
    return { parse: (await import('./parse.js')).parse };
  },
};
