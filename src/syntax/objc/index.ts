import type { Language } from '../language.js';

/** Objective-C and Objective-C++. */
export const objc: Language = {
  name: 'objc',
  title: 'Objective-C',
  extensions: ['.m', '.mm', '.h'],
  async load() {
    const [{ loadGrammar }, { createParser }] = await Promise.all([import('../tree-sitter.js'), import('./parser.js')]);
    return createParser(await loadGrammar('objc'));
  },
};
