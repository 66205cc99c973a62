import { escapeTerminal } from './terminal.js';

/** Everything that Markdown (CommonMark 0.31 §2.4, with GitHub's tables, strikethrough and mentions) or HTML gives a meaning. */
const special = /[\\`*_{}[\]<>()#+\-.!|~@&=:"'$]/g;

/** Harmless inside a word or between words; escaping each would make prose and names unreadable in the source. */
const harmlessInside = /[-.'"():+=!{}]/;

/**
 * Escapes text so that Markdown shows it as it is.
 * @param text Any text, of any length.
 * @returns One line without markup, links or HTML, safe in a paragraph, a list item and a table cell.
 */
export function escapeMarkdown(text: string): string {
  const line = escapeTerminal(text).trim();
  return line.replace(special, (character, offset: number) => {
    if (character === '&') return '&amp;';
    if (character === '<') return '&lt;';
    if (character === '>') return '&gt;';
    if (character === ':' && line.startsWith('//', offset + 1)) return '&#58;';
    if (character === '.' && /^www$/i.test(line.slice(Math.max(0, offset - 3), offset))) return '\\.';
    if (offset > 0 && harmlessInside.test(character) && !endsListMarker(line, offset)) return character;
    return `\\${character}`;
  });
}

/**
 * Puts text into a code span.
 * @param text Any text.
 * @returns A span whose fence is longer than any run of backticks in the text (CommonMark §6.1); a pipe is escaped for tables.
 */
export function codeSpan(text: string): string {
  const line = escapeTerminal(text);
  if (line.trim() === '') return '';
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${line.replaceAll('|', '\\|')}${padding}${fence}`;
}

/** `1.` and `1)` begin a list where only digits come before them. */
function endsListMarker(line: string, offset: number): boolean {
  return /^\d{1,9}$/.test(line.slice(0, offset));
}
