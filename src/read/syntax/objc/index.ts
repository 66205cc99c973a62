import type { Language } from '../language.js';
import { lexis } from './lexis.js';

/** Objective-C and Objective-C++. */
export const objc: Language = {
  name: 'objc',
  title: 'Objective-C',
  extensions: ['.m', '.mm', '.h'],
  lexis,
  async load() {
    const [{ lower }, { scoping }, { translate }] = await Promise.all([
      import('../lower/index.js'),
      import('./scoping.js'),
      import('./translate.js'),
    ]);
    return { parse: (file, text) => lower(translate(file, text), scoping) };
  },
};
