import type { MissingReport } from '../model/portfolio.js';
import { UsageError } from '../model/usage-error.js';
import { shownPath, type ReportFile } from './report-files.js';

/** What `--expect` asks for. */
type Expected =
  { readonly kind: 'count'; readonly count: number } | { readonly kind: 'names'; readonly names: readonly string[] };

const remedy = 'Check that the job of the report ran and uploaded it. If the report is no longer needed, change --expect.';

/**
 * Understands `--expect`: how many reports there have to be, or which.
 * @param values As given, once for each time that the flag is passed.
 * @throws {UsageError} When it has a number and something else.
 */
export function readExpected(values: readonly string[]): Expected {
  const words = values.flatMap((value) => value.split(',')).map((word) => word.trim());
  const names = words.filter((word) => word !== '');
  const [first = ''] = names;
  if (names.length === 1 && /^\d{1,6}$/.test(first)) return { kind: 'count', count: Number(first) };
  if (names.length === 0 || names.some((name) => /^\d+$/.test(name)))
    throw new UsageError('--expect needs one number, or the names of reports.', [
      'Pass --expect 12, or --expect storefront,cafe.',
    ]);
  return { kind: 'names', names };
}

/**
 * Says which reports were expected and not found. A job that fails before it uploads its report leaves no other trace.
 * @param expected What `--expect` asks for.
 * @param files The reports that were found, readable or not.
 * @param paths Where they were looked for, as given.
 */
export function unmetOf(expected: Expected, files: readonly ReportFile[], paths: readonly string[]): readonly MissingReport[] {
  const file = paths.map(shownPath).join(', ');
  if (expected.kind === 'names') {
    const found = new Set(files.map(({ name }) => name));
    const absent = expected.names.filter((name) => !found.has(name));
    return absent.map((report) => ({
      report,
      file,
      message: `The report ${report} is expected, but merge did not find it.`,
      remedy,
    }));
  }
  const { count } = expected;
  if (files.length === count) return [];
  const message = `merge found ${String(files.length)} of ${String(count)} expected reports.`;
  return [{ report: 'all reports', file, message, remedy }];
}
