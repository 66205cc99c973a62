import type { Language } from '../../language.js';
import { lexis } from '../lexis.js';
import { codeOf } from './code.js';
import { htmlCode, svelteCode, vueCode, type FindCode } from './view-code.js';

/** Components of Vue: script blocks, and what their templates run. */
export const vue = markupLanguage('Vue', ['.vue'], vueCode);

/** Components of Svelte: script blocks, and what their markup runs. */
export const svelte = markupLanguage('Svelte', ['.svelte'], svelteCode);

/** Pages of web views and Cordova: inline scripts, and attributes that hold one. */
export const html = markupLanguage('HTML', ['.html', '.htm', '.xhtml'], htmlCode);

function markupLanguage(title: string, extensions: readonly string[], find: FindCode): Language {
  return {
    name: 'javascript',
    title,
    extensions,
    lexis,
    codeOf: (text) => codeOf(text, find),
    async load() {
      const [{ parse }, { createMarkupParser }] = await Promise.all([import('../babel.js'), import('./parse.js')]);
      return createMarkupParser(parse, find);
    },
  };
}
