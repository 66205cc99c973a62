import type { AcceptanceRemark } from '../model/acceptance.js';
import { UsageError } from '../model/usage-error.js';

/** More than these are not read in a log; the report lists all. */
const most = 20;

/**
 * Says why `--strict` or `--require-reasons` fails a run.
 * @param remarks What is wrong with the entries, at least one.
 */
export function failsOnAcceptances(remarks: readonly AcceptanceRemark[]): UsageError {
  const isOfReasons = remarks.every(({ kind }) => kind === 'no-reason');
  const entries = remarks.length === 1 ? '1 entry' : `${String(remarks.length)} entries`;
  const what = isOfReasons
    ? `${entries} that should accept findings ${remarks.length === 1 ? 'has' : 'have'} no reason`
    : `${entries} that should accept findings ${remarks.length === 1 ? 'needs' : 'need'} attention`;
  const lines = remarks
    .slice(0, most)
    .map(({ place, message, remedy }) => `${place.file}:${String(place.line)}: ${message} ${remedy}`);
  const more = remarks.length > most ? [`${String(remarks.length - most)} more are in the report.`] : [];
  return new UsageError(`${what}, so this run fails (${isOfReasons ? '--require-reasons' : '--strict'}).`, [...lines, ...more]);
}
