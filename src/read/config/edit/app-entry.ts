import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { inline } from './render.js';
import { cannotAdd, endOfDocument, type WrittenConfiguration } from './section.js';
import { endOf, indentOf, insertBelow, type Splice } from './splice.js';

/** Where what holds for one app is written: in the map that is there, or in an entry that has to be added. */
export type AppEntry =
  | { readonly kind: 'there'; readonly written: WrittenConfiguration }
  /** `add` gives what puts lines into the new entry. */
  | { readonly kind: 'new'; readonly add: (lines: readonly string[]) => Splice };

/**
 * Finds the entry of an app under `apps`.
 * @param whole The configuration.
 * @param id The app's id.
 * @throws {UsageError} When something else stands there: nothing may be lost.
 */
export function appEntryOf({ text, top }: WrittenConfiguration, id: string): AppEntry {
  const apps = pairOf(top, 'apps');
  if (apps === undefined) {
    const indent = top === null ? '' : indentOf(text, top);
    return newEntry(text, endOfDocument(text, top), indent, (name) => ['apps:', `  ${name}:`], 2, id);
  }
  if (isEmpty(apps.value)) return newEntry(text, endOf(apps.key), indentOf(text, apps.key), (name) => [`  ${name}:`], 2, id);
  if (!isMap(apps.value) || apps.value.flow === true) throw cannotAdd('the value of apps');
  const own = pairOf(apps.value, id);
  const indent = indentOf(text, apps.value);
  if (own === undefined) return newEntry(text, endOf(apps.value), indent, (name) => [`${name}:`], 1, id);
  if (isEmpty(own.value)) return newEntry(text, endOf(own.key), indent, () => [], 1, id);
  if (!isMap(own.value) || own.value.flow === true) throw cannotAdd(`the entry of ${id}`);
  return { kind: 'there', written: { text, top: own.value, isPart: true } };
}

function newEntry(
  text: string,
  at: number,
  indent: string,
  head: (name: string) => readonly string[],
  levels: number,
  id: string,
): AppEntry {
  const inner = '  '.repeat(levels);
  return {
    kind: 'new',
    add: (lines) =>
      insertBelow(
        text,
        at,
        [...head(inline(id)), ...lines.map((line) => (line === '' ? '' : `${inner}${line}`))].map((line) =>
          line === '' ? '' : `${indent}${line}`,
        ),
      ),
  };
}

function pairOf(map: YAMLMap | null, key: string): Pair<Node, Node | null> | undefined {
  return map?.items.find((item): item is Pair<Node, Node | null> => isScalar(item.key) && String(item.key.value) === key);
}

/** Nothing, or `~`: not even that may be written over, because a comment can stand behind it. */
function isEmpty(value: Node | null): boolean {
  return value === null || (isScalar(value) && value.value === null && (value.range?.[0] ?? 0) === (value.range?.[1] ?? 0));
}
