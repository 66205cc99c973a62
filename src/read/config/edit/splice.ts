import { isMap, isSeq, type Node } from 'yaml';

/** A change of a text: what stands from `at` on, `remove` UTF-16 code units long, becomes `text`. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly text: string;
}

/**
 * Changes a text. Everything that no splice is about stays as it is, to the byte.
 * @param text The text.
 * @param splices In any order; they do not overlap, and of several at one place the first comes first.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const splice of splices.toSorted((a, b) => a.at - b.at)) {
    parts.push(text.slice(at, splice.at), splice.text);
    at = Math.max(at, splice.at + splice.remove);
  }
  return `${parts.join('')}${text.slice(at)}`;
}

/**
 * Inserts whole lines below the line at an offset.
 * @param text The text; its last line ends with a line feed.
 * @param offset Anywhere in the line, or behind its line feed.
 * @param lines Without line feeds; they get those of the text.
 */
export function insertBelow(text: string, offset: number, lines: readonly string[]): Splice {
  const lineEnd = lineEndOf(text);
  const isBehind = offset > 0 && text[offset - 1] === '\n';
  const at = isBehind ? offset : text.indexOf('\n', offset) + 1;
  return { at, remove: 0, text: lines.map((line) => `${line}${lineEnd}`).join('') };
}

/** How the lines of a text end. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * Finds where a part of a YAML text ends: behind its last value, before the comments that follow.
 * @param node The part, as it was read from the text.
 */
export function endOf(node: Node): number {
  const [, end] = node.range ?? [0, 0];
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1) as Node | null | undefined;
    return last == null ? end : endOf(last);
  }
  if (!isMap(node) || node.flow === true) return end;
  const pair = node.items.at(-1) as { readonly key: Node; readonly value: Node | null } | undefined;
  return pair === undefined ? end : Math.max(endOf(pair.key), pair.value === null ? 0 : endOf(pair.value));
}

/**
 * Tells how far a part of a YAML text is indented, for lines that are to stand below it.
 * @param text The text.
 * @param node The part.
 * @returns Spaces.
 */
export function indentOf(text: string, node: Node): string {
  const [start] = node.range ?? [0];
  return ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
}
