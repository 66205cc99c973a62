/** A JSON object. Keys that a file brings are only ever looked up, never assigned. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Takes a value for an object.
 * @param value Any JSON value.
 * @returns Null where it is none.
 */
export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/**
 * Takes a value for a list.
 * @param value Any JSON value.
 * @returns An empty list where it is none.
 */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Takes a value for a text.
 * @param value Any JSON value.
 * @returns Null where it is none, or is empty.
 */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/**
 * Looks a value up along a path of keys.
 * @param value Any JSON value.
 * @param path Keys.
 * @returns Undefined where a key is missing.
 */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    const object = objectOf(inner);
    return object !== null && Object.hasOwn(object, key) ? object[key] : undefined;
  }, value);
}
