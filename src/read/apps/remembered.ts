/**
 * Makes each value once: thousands of files are asked for several times by each app.
 * @param make Makes the value of a key.
 * @returns Gives the value of a key, the same one each time.
 */
export function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
