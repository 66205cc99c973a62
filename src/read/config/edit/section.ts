import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { UsageError } from '../../../model/usage-error.js';
import { blockLines, commentLines, inline, inlineFields, itemLines, type Fields } from './render.js';
import { endOf, indentOf, insertBelow, type Splice } from './splice.js';

/** A configuration as it was read, of all apps or of one. */
export interface WrittenConfiguration {
  /** The text of the whole file, of which every line ends with a line feed. */
  readonly text: string;
  /** The map that holds the sections; null where there is none. */
  readonly top: YAMLMap | null;
  /** Whether that is the entry of an app, with more of the file below it. */
  readonly isPart: boolean;
}

/** Something to be added to a section: to a list without a key, to a map under one. */
export interface Entry {
  readonly key: string | null;
  readonly fields: Fields;
  /** Lines of comment, without the mark: above an entry of a list, and within one of a map. */
  readonly comment: readonly string[];
}

/**
 * Finds the list or map under a key at the top.
 * @param written The configuration.
 * @param key The key of the section.
 * @returns Null where there is no section, or an empty one.
 */
export function sectionOf(written: WrittenConfiguration, key: string): Node | null {
  const there = written.top?.get(key, true) as Node | null | undefined;
  return there === undefined || there === null || (isScalar(there) && there.value === null) ? null : there;
}

/**
 * Adds entries to a section, behind those that are there.
 * @param written The configuration.
 * @param key The key of the section.
 * @param entries None only for a section that is not there.
 * @param remark A comment above a section that is not there, or null.
 * @throws {UsageError} When what stands there is of another kind.
 */
export function addEntries(
  written: WrittenConfiguration,
  key: string,
  entries: readonly Entry[],
  remark: string | null,
): readonly Splice[] {
  const { text, top, isPart } = written;
  const pair = top?.items.find((item): item is Pair<Node, Node | null> => isScalar(item.key) && item.key.value === key);
  if (top === null || pair === undefined) {
    const body = entries.length === 0 ? [`${key}: []`] : [`${key}:`, ...entries.flatMap((entry) => linesOf(entry, '  '))];
    const indent = top === null ? '' : indentOf(text, top);
    const lines = [...(remark === null ? [] : commentLines(remark)), ...body].map((line) => `${indent}${line}`);
    return [insertBelow(text, endOfSections(text, top, isPart), lines)];
  }
  const there = sectionOf(written, key);
  const isKeyed = entries.some((entry) => entry.key !== null);
  if (there === null) return intoEmpty(text, pair, entries);
  if (!(isKeyed ? isMap(there) : isSeq(there))) throw cannotAdd(`the value of ${key}`);
  const collection = there as YAMLMap | YAMLSeq;
  if (collection.items.length === 0) return intoEmpty(text, pair, entries);
  if (collection.flow === true) return [intoFlow(text, collection, entries.map(inFlow).join(', '))];
  const indent = indentOf(text, collection);
  return [
    insertBelow(
      text,
      endOf(collection),
      entries.flatMap((entry) => linesOf(entry, indent)),
    ),
  ];
}

/**
 * Adds a line of its own behind all sections.
 * @param written The configuration, which lacks the keys.
 * @param fields What the lines say.
 * @param remark A comment behind it.
 */
export function addLine({ text, top, isPart }: WrittenConfiguration, fields: Fields, remark: string): Splice {
  const indent = top === null ? '' : indentOf(text, top);
  const lines = blockLines(fields).map((line) => `${indent}${line} ${commentLines(remark).join(' ')}`);
  return insertBelow(text, endOfSections(text, top, isPart), lines);
}

/**
 * Gives an entry the keys that it lacks.
 * @param text The text of the configuration.
 * @param map The entry.
 * @param fields What it shall say; keys that it has stay.
 * @param remark A comment behind the last of them, or null.
 */
export function completeMap(text: string, map: YAMLMap, fields: Fields, remark: string | null = null): readonly Splice[] {
  const missing = fields.filter(([key]) => !map.has(key));
  if (missing.length === 0) return [];
  if (map.flow === true) return [intoFlow(text, map, inlineFields(missing)), ...behindLine(text, endOf(map), remark)];
  const indent = indentOf(text, map);
  const lines = blockLines(missing).map((line) => `${indent}${line}`);
  return [
    insertBelow(
      text,
      endOf(map),
      remark === null ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${commentLines(remark).join(' ')}`],
    ),
  ];
}

/** A comment at the end of the line at an offset. */
function behindLine(text: string, offset: number, remark: string | null): readonly Splice[] {
  if (remark === null) return [];
  const end = text.indexOf('\n', offset);
  const at = text[end - 1] === '\r' ? end - 1 : end;
  return [{ at, remove: 0, text: ` ${commentLines(remark).join(' ')}` }];
}

/**
 * Gives a list the items that it lacks; two are the same where they say the same.
 * @param text The text of the configuration.
 * @param list The list.
 * @param items Plain data.
 */
export function addItems(text: string, list: YAMLSeq, items: readonly unknown[]): readonly Splice[] {
  const known = new Set(list.items.map(canonical));
  const missing = items.filter((item) => !known.has(canonical(item)));
  if (missing.length === 0) return [];
  if (list.flow === true) return [intoFlow(text, list, missing.map(inline).join(', '))];
  const indent = indentOf(text, list).slice(2);
  return [
    insertBelow(
      text,
      endOf(list),
      itemLines(missing).map((line) => `${indent}${line}`),
    ),
  ];
}

/** The same for what says the same, whatever the order of its keys. */
function canonical(value: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  const isMap = typeof plain === 'object' && plain !== null && !Array.isArray(plain);
  return JSON.stringify(isMap ? Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1)) : plain);
}

/**
 * Refuses to write where that would lose or break something.
 * @param what What is in the way.
 */
export function cannotAdd(what: string): UsageError {
  return new UsageError(`Nothing was written because ${what} cannot be extended.`, [
    'Write it as a separate entry with one key per line, not as an alias or a single value.',
  ]);
}

function endOfSections(text: string, top: YAMLMap | null, isPart: boolean): number {
  return isPart && top !== null ? endOf(top) : endOfDocument(text, top);
}

/**
 * Finds where the text of a document ends: before a line that says so, if there is one (YAML 1.2.2 §9.1.2).
 * @param text The text.
 * @param top The map at its top, or null.
 */
export function endOfDocument(text: string, top: YAMLMap | null): number {
  const after = top === null ? 0 : endOf(top);
  const marker = /^\.\.\.\s*$/m.exec(text.slice(after));
  return marker === null ? text.length : after + marker.index;
}

/** What stands for nothing goes, such as `[]` or `~`; comments beside it stay there. */
function intoEmpty(text: string, { key, value }: Pair<Node, Node | null>, entries: readonly Entry[]): readonly Splice[] {
  const [start, end] = value?.range ?? [0, 0];
  const gone = end > start ? [{ at: start, remove: end - start, text: '' }] : [];
  const inside = text.slice(start, end).match(/#.*/g) ?? [];
  const below = insertBelow(text, Math.max(endOf(key), end), [
    ...inside.map((comment) => `  ${comment}`),
    ...entries.flatMap((entry) => linesOf(entry, '  ')),
  ]);
  return [...gone, below];
}

/** @throws {UsageError} For `[a: b]`, a map without braces, into which nothing can be put. */
function intoFlow(text: string, collection: YAMLMap | YAMLSeq, written: string): Splice {
  const [start, end] = collection.range ?? [0, 0];
  if (!/[{[]/.test(text[start] ?? '')) throw cannotAdd('an entry without braces');
  const last = collection.items.at(-1) as Node | Pair<Node, Node | null> | undefined;
  if (last === undefined) return { at: start + 1, remove: Math.max(0, end - start - 2), text: ` ${written} ` };
  const at = 'key' in last ? Math.max(endOf(last.key), last.value === null ? 0 : endOf(last.value)) : endOf(last);
  return { at, remove: 0, text: `, ${written}` };
}

function inFlow({ key, fields }: Entry): string {
  const map = `{ ${inlineFields(fields)} }`;
  return key === null ? map : `${key}: ${map}`;
}

function linesOf({ key, fields, comment }: Entry, indent: string): readonly string[] {
  const remarks = comment.flatMap(commentLines);
  const lines = blockLines(fields);
  const body =
    key === null
      ? [...remarks, ...lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)]
      : [`${key}:`, ...[...remarks, ...lines].map((line) => `  ${line}`)];
  return body.map((line) => `${indent}${line}`);
}
