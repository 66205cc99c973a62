/** What a key of an entry is given, in the order in which keys are written. */
export type Fields = readonly (readonly [key: string, value: FieldValue])[];

/** A value of an entry. */
export type FieldValue = string | number | boolean | readonly unknown[];

/** Lists that are long: each item has a line of its own, so that a difference shows what came. */
const longLists: ReadonlySet<string> = new Set(['identities', 'userAttributes', 'events', 'other']);

/**
 * Writes the fields of an entry as lines of a block.
 * @param fields The fields.
 * @returns Lines without indent.
 */
export function blockLines(fields: Fields): readonly string[] {
  return fields.flatMap(([key, value]) =>
    Array.isArray(value) && longLists.has(key) ? [`${key}:`, ...itemLines(value)] : [`${key}: ${inline(value)}`],
  );
}

/**
 * Writes the items of a list as lines of a block.
 * @param items The items.
 */
export function itemLines(items: readonly unknown[]): readonly string[] {
  return items.map((item) => `  - ${inline(item)}`);
}

/**
 * Writes a value on one line, in the forms that people use: `yes`, `[a, b]`, `{ a: b }`.
 * @param value Plain data.
 */
export function inline(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{ ${inlineFields(Object.entries(value))} }`;
  return String(value);
}

/**
 * Writes fields on one line, as they stand within braces.
 * @param fields The fields.
 */
export function inlineFields(fields: readonly (readonly [key: string, value: unknown])[]): string {
  return fields.map(([key, value]) => `${key}: ${inline(value)}`).join(', ');
}

/** Texts that mean themselves wherever they stand: no punctuation that YAML gives a meaning (YAML 1.2.2 §7.3.3). */
const plain = /^[\p{L}_$][\p{L}\p{N}_$.()/'-]*(?: [\p{L}\p{N}_$.()/'-]+)*$/u;

/** Words that some version of YAML takes for something else than text. */
const otherwise = /^(?:y|yes|n|no|true|false|on|off|null|_|\$|\.inf|\.nan)$/i;

/**
 * What YAML may not hold as it is (YAML 1.2.2 §5.1), what breaks a line, the mark of a broken encoding, and what hides text or turns
 * its order round (Unicode TR9).
 */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd-\uffff]/g;

/** JSON's strings are YAML's double-quoted ones (YAML 1.2.2 §1.2). */
function quoted(text: string): string {
  if (plain.test(text) && !otherwise.test(text)) return text;
  return JSON.stringify(text).replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Writes a text as lines of a comment.
 * @param text Any text; each of its lines gets a mark of its own.
 */
export function commentLines(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).map((line) => `# ${line.replace(unprintable, '?')}`);
}
