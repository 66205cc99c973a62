import type { Comparison } from '../model/comparison.js';
import { UsageError } from '../model/usage-error.js';
import { escapeTerminal } from './escape/terminal.js';
import type { Renderer } from './report.js';
import { collectedData, openForStore, statedAnswers } from './store/answers.js';

import { rowKey, storeRows, type StoreRow } from './store/rows.js';

/**
 * What uploading the draft does to the answers in App Store Connect, of which `--against` has a copy: the rows that are added, updated
 * and deleted. fastlane shows none of this before it deletes all answers.
 */
export const planReport: Renderer = {
  facts: {
    consequence: 'A plan without these answers would delete them in App Store Connect.',
    open: (assessment) => openForStore(assessment, 'App Store Connect'),
  },
  render(assessment) {
    const { comparison } = assessment;
    if (comparison === null || !storeFormats.includes(comparison.format)) throw withoutStore(comparison);
    const draft = storeRows(statedAnswers(assessment).map(collectedData));
    const plan = planOf(rowsOf(comparison), draft);
    const undecided = openForStore(assessment, 'App Store Connect');
    const left = undecided.map((text) => `Left out because it is open: ${text}`);
    return `${[headOf(plan, comparison.file), ...linesOf(plan), ...left].map(escapeTerminal).join('\n')}\n`;
  },
};

/** The files that have what App Store Connect has. */
const storeFormats: readonly Comparison['format'][] = ['fastlane', 'asc'];

function withoutStore(comparison: Comparison | null): UsageError {
  const problem =
    comparison === null
      ? 'A plan needs the answers that App Store Connect has now.'
      : `${comparison.file} does not contain the answers that App Store Connect has now.`;
  return new UsageError(problem, [
    'Download them with asc web privacy pull, or with fastlane run download_app_privacy_details_from_app_store, and pass the file to --against.',
  ]);
}

function rowsOf({ answers }: Comparison): readonly StoreRow[] {
  return storeRows(
    answers.map(({ id, purposes, linked, tracking }) => ({
      ...{ id, purposes: purposes ?? [], isLinked: linked, isTracking: tracking === true },
    })),
  );
}

/** The rows that differ. */
interface Plan {
  readonly added: readonly StoreRow[];
  /** Data of the same type for the same purpose that is linked now and was not, or the other way around. */
  readonly updated: readonly { readonly before: StoreRow; readonly after: StoreRow }[];
  readonly deleted: readonly StoreRow[];
}

function planOf(before: readonly StoreRow[], after: readonly StoreRow[]): Plan {
  const [old, now] = [before, after].map((rows) => new Set(rows.map(rowKey)));
  const added = after.filter((row) => old?.has(rowKey(row)) !== true);
  const deleted = before.filter((row) => now?.has(rowKey(row)) !== true);
  const updated = added.flatMap((row) => {
    const same = deleted.find(
      (other) => row.purpose !== null && other.category === row.category && other.purpose === row.purpose,
    );
    return same === undefined ? [] : [{ before: same, after: row }];
  });
  return {
    added: added.filter((row) => !updated.some((update) => update.after === row)),
    updated,
    deleted: deleted.filter((row) => !updated.some((update) => update.before === row)),
  };
}

function headOf({ added, updated, deleted }: Plan, file: string): string {
  if (added.length + updated.length + deleted.length === 0) return `The draft and ${file} contain the same answers.`;
  return `Compared with ${file}: ${String(added.length)} to add, ${String(updated.length)} to update, ${String(deleted.length)} to delete.`;
}

function linesOf({ added, updated, deleted }: Plan): readonly string[] {
  return [
    ...added.map((row) => ({ key: rowKey(row), text: `  + ${wordsOf(row)}` })),
    ...updated.map(({ before, after }) => ({ key: rowKey(after), text: `  ~ ${wordsOf(before)} -> ${after.protection}` })),
    ...deleted.map((row) => ({ key: rowKey(row), text: `  - ${wordsOf(row)}` })),
  ]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ text }) => text);
}

function wordsOf({ category, purpose, protection }: StoreRow): string {
  return [category, purpose, protection].filter((word) => word !== null).join(' ');
}
