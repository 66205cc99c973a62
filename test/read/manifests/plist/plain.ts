import type { PlistDocument, PlistValue } from '../../../../src/read/manifests/plist/plist-value.js';

/** A property list without its places: dictionaries as lists of pairs, so that keys that stand twice can be seen. */
export function plain(value: PlistValue | null): unknown {
  if (value === null) return null;
  if (value.kind === 'dictionary') return value.entries.map((entry) => [entry.key, plain(entry.value)]);
  if (value.kind === 'array') return value.items.map(plain);
  return 'value' in value ? value.value : value.kind;
}

/** The issues of a list as `line:column message`. */
export function issues(document: PlistDocument): readonly string[] {
  return document.issues.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
