import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { largestConfiguration } from './document-size.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';

/** A YAML file: its value, and where each part of it stands. */
interface YamlDocument {
  /** Plain JavaScript data, or null for an empty file. */
  readonly value: unknown;
  /**
   * Finds a part of the file.
   * @param path Keys and indexes from the root.
   * @returns The place of the entry's key, or of the list's item; of the nearest part around it where it is not there.
   */
  placeOf(path: readonly string[]): Place;
}

/** What reading a YAML file comes to. */
export type YamlResult =
  | { readonly kind: 'document'; readonly document: YamlDocument }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Aliases multiply: a few lines of them can stand for billions of values. */
const mostAliases = 100;

/**
 * Reads YAML 1.2.
 * @param file Path relative to the root, for places.
 * @param text The file's text.
 * @returns The document, or what keeps it from being read.
 */
export function readYaml(file: string, text: string): YamlResult {
  const start: Place = { file, line: 1, column: 1 };
  if (text.length > largestConfiguration)
    return failure(start, `${file} is larger than 512 KB.`, 'Remove entries that are not in use.');
  const binary = text.search(/[\0\ufffd]/);
  if (binary >= 0) return failure(placeIn(file, text, binary), `${file} is not UTF-8 text.`, 'Save it as UTF-8 text.');
  try {
    return readText(file, text);
  } catch (error) {
    // The parser recurses: nesting thousands of levels deep ends its stack. toJS() throws for too many aliases.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    return failure(start, `${file} is nested too deeply or uses too many aliases.`, 'Write the entries without aliases.');
  }
}

function readText(file: string, text: string): YamlResult {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const broken = yaml.errors.map((error) => ({
    offset: error.pos[0],
    message:
      error.code === 'MULTIPLE_DOCS'
        ? `${file} contains several YAML documents.`
        : `${file} is not valid YAML: ${sentence(error.message)}`,
  }));
  const repeated = broken.length > 0 ? [] : repeatedKeys(yaml);
  const problems = [
    ...broken.map(({ offset, message }) => problem(place(offset), message, 'Fix the YAML on this line or the line before it.')),
    ...repeated.map(({ offset, key }) => problem(place(offset), `The key \`${key}\` appears twice.`, 'Remove one of the two.')),
  ];
  if (problems.length > 0) return { kind: 'problems', problems };
  const value: unknown = yaml.toJS({ maxAliasCount: mostAliases });
  return { kind: 'document', document: { value, placeOf: (path) => place(offsetOf(yaml, path)) } };
}

/** The parser's own check compares every pair of keys; this one is linear. */
function repeatedKeys(yaml: Document): readonly { readonly offset: number; readonly key: string }[] {
  const repeated: { offset: number; key: string }[] = [];
  const open: unknown[] = [yaml.contents];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isSeq(node)) open.push(...node.items.filter(isPresent));
    if (!isMap(node)) continue;
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const name = nameOf(key);
      if (seen.has(name)) repeated.push({ offset: startOf(key) ?? 0, key: name });
      seen.add(name);
      if (isPresent(value)) open.push(value);
    }
  }
  return repeated.sort((a, b) => a.offset - b.offset);
}

function offsetOf(yaml: Document, path: readonly string[]): number {
  let node: unknown = yaml.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(yaml);
    const next = isMap(node)
      ? node.items.find((pair) => nameOf(pair.key) === step)
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (next === undefined) return offset;
    const pair = isMap(node) ? (next as { readonly key: unknown; readonly value: unknown }) : { key: next, value: next };
    offset = startOf(pair.key) ?? offset;
    node = pair.value;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Partial<Node> | null)?.range?.[0];
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function sentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function placeIn(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { file, line, column: offset - before.lastIndexOf('\n') };
}

function failure(place: Place, message: string, remedy: string): YamlResult {
  return { kind: 'problems', problems: [problem(place, message, remedy)] };
}

function problem(place: Place, message: string, remedy: string): Problem {
  return { kind: 'incomplete', place, message, remedy };
}
