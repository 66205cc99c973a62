/**
 * Makes something of each item of a list that is not empty.
 * @param items The items.
 * @param make Takes an item and its 0-based index.
 * @returns What was made, in the order of the items.
 */
export function mapNonEmpty<Item, Made>(
  [first, ...others]: readonly [Item, ...Item[]],
  make: (item: Item, index: number) => Made,
): [Made, ...Made[]] {
  return [make(first, 0), ...others.map((other, index) => make(other, index + 1))];
}
