import { languages } from '../../src/read/syntax/index.js';
import unread from '../../src/read/syntax/unread-languages.json' with { type: 'json' };

/** Where a text has a generated part: between a comment that names it and one that ends it. */
const block = (name: string): RegExp => new RegExp(`(<!-- ${name}, generated -->\\n)[^]*?(<!-- end of ${name} -->)`);

/**
 * Puts the languages that the audit reads, and those that it does not, in a page that has a place for them.
 * @param text The page.
 */
export function withLanguages(text: string): string {
  const readCode = languages
    .map(({ title, extensions }) => `- ${title} (${extensions.map((each) => `\`${each}\``).join(', ')})`)
    .sort();
  const others = unread.map(({ language }) => language).sort();
  return text
    .replace(block('languages that are read'), `$1\n${readCode.join('\n')}\n\n$2`)
    .replace(block('languages that are not read'), `$1\n${wordsOf(others)}\n\n$2`);
}

function wordsOf(names: readonly string[]): string {
  const last = names.at(-1) ?? 'nothing else';
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last;
  return `The audit does not read ${list} yet. Every report counts such files.`;
}
