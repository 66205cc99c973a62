import { blank } from '../../blank.js';
import type { Language } from '../../language.js';
import { lexis } from '../lexis.js';

/** Views of .NET MAUI and Xamarin.Forms. */
export const xaml: Language = {
  name: 'csharp',
  title: 'XAML',
  extensions: ['.xaml'],
  isDocument: true,
  lexis,
  codeOf: blank,
  async load() {
    const { parse } = await import('./parse.js');
    return { parse };
  },
};
