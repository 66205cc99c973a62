import type { Place } from '../../../model/place.js';
import type { PlistValue } from '../plist/plist-value.js';
import type { Value } from '../program/value.js';

/**
 * A value of a program as one of a property list.
 * @param unread Takes the places of what the program computes.
 * @param place Where the value stands, if it does not know.
 * @returns Null for what only running the program tells.
 */
export function plistOfValue(value: Value, place: Place, unread: Place[]): PlistValue | null {
  switch (value.kind) {
    case 'text':
      return { kind: 'string', value: value.text, line: value.place.line, column: value.place.column + 1 };
    case 'constant': {
      const { line, column } = value.place;
      if (typeof value.value === 'number') return { kind: 'number', value: value.value, line, column };
      if (typeof value.value === 'boolean') return { kind: 'boolean', value: value.value, line, column };
      return computed(value.place, unread);
    }
    case 'list': {
      const { line, column } = value.place;
      return { kind: 'array', line, column, items: value.items.flatMap((item) => plistOfValue(item, value.place, unread) ?? []) };
    }
    case 'dictionary': {
      const { line, column } = value.place;
      unread.push(...value.unread);
      const entries = value.entries.flatMap(({ key, place: at, value: given }) => {
        const read = plistOfValue(given, at, unread);
        return read === null ? [] : [{ key, line: at.line, column: at.column, value: read }];
      });
      return { kind: 'dictionary', line, column, entries };
    }
    default:
      return computed('place' in value ? value.place : place, unread);
  }
}

function computed(place: Place, unread: Place[]): null {
  unread.push(place);
  return null;
}
