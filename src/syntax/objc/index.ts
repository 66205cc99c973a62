import type { Language } from '../language.js';

/** Objective-C and Objective-C++. */
export const objc: Language = {
  name: 'objc',
  extensions: ['.m', '.mm', '.h'],
  async load() {
    const [{ loadGrammar }, { createParser }] = await Promise.all([import('../tree-sitter.js'), import('./parser.js')]);
    return createParser(await loadGrammar('objc'));
  },
};
