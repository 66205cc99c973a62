/**
 * Groups items that have the same key, as `Map.groupBy` does, which Node has from version 21 on.
 * @param items In any order.
 * @param keyOf The key of an item.
 * @returns The groups in the order of their first items, each in the order of the items.
 */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, [Item, ...Item[]]> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) addToGroup(groups, keyOf(item), item);
  return groups;
}

/**
 * Groups values that have the same key, where one item can have several keys.
 * @param pairs Each key with a value.
 * @returns The groups in the order of their first pairs, each in the order of the pairs.
 */
export function groupPairs<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, [Value, ...Value[]]> {
  const groups = new Map<Key, [Value, ...Value[]]>();
  for (const [key, value] of pairs) addToGroup(groups, key, value);
  return groups;
}

/**
 * Adds a value to a group.
 * @param groups The groups, of which one gets the value.
 * @param key Whose group: it is made where there is none yet.
 * @param value What is added.
 */
export function addToGroup<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
