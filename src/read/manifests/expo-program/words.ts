import type { Place } from '../../../model/place.js';
import type { Statement } from '../../../model/module.js';

/** A name or text of a program. */
export interface Word {
  readonly text: string;
  readonly isText: boolean;
  readonly place: Place;
}

/**
 * The names, keys and texts of a program, in the order of the text, whatever it does with them.
 * @param statements Of the file.
 */
export function wordsIn(statements: readonly Statement[]): readonly Word[] {
  const found = new Map<string, Word>();
  const seen = new Set<object>();
  const waiting: unknown[] = [statements];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    const word = wordOf(node);
    if (word !== null) found.set(`${String(word.place.line)}:${String(word.place.column)} ${word.text}`, word);
    for (const child of Object.values(node) as readonly unknown[]) waiting.push(child);
  }
  return [...found.values()].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** What a node of the tree says: a literal, a name, a member, or an entry of an object. */
function wordOf(node: object): Word | null {
  const { kind, place, value, name, key } = node as Partial<Record<'kind' | 'place' | 'value' | 'name' | 'key', unknown>>;
  if (!isPlace(place)) return null;
  if (kind === 'literal') return typeof value === 'string' ? { text: value, isText: true, place } : null;
  if (typeof key === 'string') return { text: key, isText: false, place };
  return typeof name === 'string' ? { text: name, isText: false, place } : null;
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'line' in value && 'column' in value;
}
