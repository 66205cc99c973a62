import { blank } from '../../blank.js';
import type { Language } from '../../language.js';
import { lexis } from '../lexis.js';

/** Storyboards and nibs of UIKit. */
export const interfaceBuilder: Language = {
  name: 'swift',
  title: 'Interface Builder',
  extensions: ['.storyboard', '.xib'],
  isDocument: true,
  lexis,
  codeOf: blank,
  async load() {
    const { parse } = await import('./parse.js');
    return { parse };
  },
};
