import type { JsonValue } from '../json-tree.js';
import type { PlistValue } from '../plist/plist-value.js';
import type { TextPosition } from '../text-position.js';

/** A privacy manifest is four deep; what lies deeper than this has no place in one. */
const deepest = 8;

/**
 * Turns a JSON value into the property list that a tool writes from it, each part at its place in the JSON.
 * @param value Any value. A string, and a key, stands at its first character after the quotation mark.
 * @param positionOf Gives the position of a 0-based offset.
 */
export function plistOfJson(value: JsonValue, positionOf: (offset: number) => TextPosition, depth = 0): PlistValue {
  if (value.kind === 'scalar') return scalar(value.value, value.offset, positionOf);
  const position = positionOf(value.offset);
  if (depth >= deepest) return { kind: 'data', ...position };
  if (value.kind === 'array')
    return { kind: 'array', ...position, items: value.items.map((item) => plistOfJson(item, positionOf, depth + 1)) };
  const entries = value.entries.map((entry) => ({
    key: entry.key,
    ...positionOf(entry.keyOffset),
    value: plistOfJson(entry.value, positionOf, depth + 1),
  }));
  return { kind: 'dictionary', ...position, entries };
}

function scalar(
  value: string | number | boolean | null,
  offset: number,
  positionOf: (offset: number) => TextPosition,
): PlistValue {
  switch (typeof value) {
    case 'string':
      return { kind: 'string', value, ...positionOf(offset + 1) };
    case 'number':
      return { kind: 'number', value, ...positionOf(offset) };
    case 'boolean':
      return { kind: 'boolean', value, ...positionOf(offset) };
    default:
      return { kind: 'data', ...positionOf(offset) };
  }
}
