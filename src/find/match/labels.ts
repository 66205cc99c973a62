/**
 * Puts what a call is given in the order in which an API takes it: where arguments have names, callers write them in any.
 * @param taken The names in the API's order, `_` for a position; absent where names do not matter.
 * @param written The names in the call, null or `_` for none.
 * @param values What is given, in the call's order.
 * @returns The values in the API's order, as far as the call has them; what the API does not name comes last.
 */
export function inOrder<Value>(
  taken: readonly string[] | undefined,
  written: readonly (string | null)[],
  values: readonly Value[],
): readonly Value[] {
  if (taken === undefined || !written.some((label, index) => isMoved(taken, label, index))) return values;
  const positionOf = (index: number): number => {
    const label = written[index];
    const position = label === null || label === undefined || label === '_' ? index : taken.indexOf(label);
    return position === -1 ? taken.length + index : position;
  };
  return values
    .map((value, index) => ({ value, position: positionOf(index) }))
    .sort((a, b) => a.position - b.position)
    .map(({ value }) => value);
}

function isMoved(taken: readonly string[], label: string | null, index: number): boolean {
  return label !== null && label !== '_' && taken[index] !== label && taken.includes(label);
}
