import type { Columns, Combination } from './combinations.js';

/** Combinations with the same findings: the values that each column can have. */
export interface Row {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly findings: readonly string[];
}

/**
 * Joins combinations that have the same findings and differ in one column only, until none is left.
 * @param columns The columns, in order.
 * @param combinations All combinations.
 * @returns Each combination is in exactly one row.
 */
export function mergeRows(columns: Columns, combinations: readonly Combination[]): readonly Row[] {
  const names = Object.keys(columns);
  const single = combinations.map(({ cells, findings }): Row => ({
    values: Object.fromEntries(names.map((name) => [name, [cells[name] ?? '']])),
    findings,
  }));
  // The rows of what a label says stay together.
  return names
    .slice(1)
    .toReversed()
    .reduce<readonly Row[]>((rows, name) => mergeBy(name, names, rows), single);
}

function mergeBy(name: string, names: readonly string[], rows: readonly Row[]): readonly Row[] {
  const merged = new Map<string, Row>();
  for (const row of rows) {
    const others = names.filter((other) => other !== name).map((other) => row.values[other]);
    const key = JSON.stringify([others, row.findings]);
    const before = merged.get(key);
    const values = { ...row.values, [name]: [...(before?.values[name] ?? []), ...(row.values[name] ?? [])] };
    merged.set(key, { ...row, values });
  }
  return [...merged.values()];
}
