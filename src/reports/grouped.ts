/**
 * Groups items that share a key.
 * @param items In any order.
 * @param keyOf The key of an item.
 * @returns Groups in the order of their first items, each in the order of the items.
 */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
