import type { BaselineEntry } from '../../model/acceptance.js';

/** Raised when an older program could not read the file. */
export const formatVersion = 1;

/**
 * Writes a baseline: an entry a line, sorted, without lines of code and without totals, so that two branches seldom conflict.
 *
 * The digits of a fingerprint are in groups, because a scanner for secrets takes a longer text of them for a key.
 * @param algorithm How the fingerprints are made, with a version.
 * @param entries In any order, each once.
 */
export function baselineText(algorithm: string, entries: readonly Omit<BaselineEntry, 'place'>[]): string {
  const lines = entries.toSorted(compareEntries).map(({ rule, path, app, hash }) => {
    const parts = Object.entries({ rule, path, app, fingerprint: hash.replace(/(.{4})(?!$)/g, '$1-') });
    return `    { ${parts.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')} }`;
  });
  const head = [`  "version": ${String(formatVersion)},`, `  "algorithm": ${JSON.stringify(algorithm)},`];
  const list = lines.length === 0 ? ['  "findings": []'] : ['  "findings": [', lines.join(',\n'), '  ]'];
  return ['{', ...head, ...list, '}', ''].join('\n');
}

/** By code unit, so that every machine writes the same. */
function compareEntries(a: Omit<BaselineEntry, 'place'>, b: Omit<BaselineEntry, 'place'>): number {
  const [left, right] = [a, b].map(({ rule, path, app, hash }) => [rule, path, app ?? '', hash]);
  const index = (left ?? []).findIndex((part, at) => part !== right?.[at]);
  return index < 0 ? 0 : (left?.[index] ?? '') < (right?.[index] ?? '') ? -1 : 1;
}
