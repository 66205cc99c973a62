import type { Mention } from '../../model/mention.js';
import type { Place } from '../../model/place.js';
import type { Lexis } from '../syntax/lexis.js';
import type { Aside, LexicalScan } from './lexical-scan.js';

const asks = /^\s*[.(]/;
/** A message: `[Type message]`. */
const asksOrMessage = /^\s*[.(]|^\s+[A-Za-z_]/;

/**
 * Lists the names of a text that stand outside of comments and strings, or name a module to import.
 * @param text The source.
 * @param names Matches a name, at any place; it must be global.
 * @param scan Where the comments and strings are.
 * @param lexis How the language writes them.
 * @param placeAt Turns an offset into a place.
 */
export function mentionsIn(
  text: string,
  names: RegExp,
  { asides }: LexicalScan,
  lexis: Lexis,
  placeAt: (offset: number) => Place,
): readonly Mention[] {
  const mentions: Mention[] = [];
  let next = 0;
  for (const { 0: name, index } of text.matchAll(names)) {
    while ((asides[next]?.end ?? Infinity) <= index) next += 1;
    const aside = asides[next];
    const isAside = aside !== undefined && aside.start <= index;
    const isModule = isAside && namesModule(text, aside, index, name, lexis);
    if (!isAside || isModule) mentions.push({ name, place: placeAt(index), isModule, ...contextOf(text, index, name, lexis) });
  }
  return mentions;
}

function namesModule(text: string, { kind, start, end }: Aside, index: number, name: string, { beforeModule }: Lexis): boolean {
  if (kind !== 'string' || index !== start + 1 || index + name.length !== end - 1) return false;
  return beforeModule?.test(text.slice(Math.max(0, start - context), start)) ?? false;
}

/** So many characters before and after a name tell what it is. */
const context = 80;

function contextOf(text: string, index: number, name: string, { hasLabels }: Lexis): Pick<Mention, 'isLabel' | 'isUsed'> {
  const end = index + name.length;
  const after = text.slice(end, end + context);
  const before = text[index - 1];
  const isUsed = (before === '[' ? asksOrMessage : asks).test(after);
  return { isLabel: hasLabels && before !== '.' && /^\s*:/.test(after), isUsed };
}
