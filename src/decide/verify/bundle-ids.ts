import type { Assessment } from '../../model/assessment.js';
import type { Recording } from '../../model/recording.js';
import { UsageError } from '../../model/usage-error.js';

/** Apps of a recording that a message lists. */
const mostListed = 8;

/**
 * Lists the bundle ids of an app, as its project states them.
 * @param assessment What the audit found.
 * @returns Sorted; empty where nothing states one in full.
 */
export function bundleIdsOf({ apps }: Pick<Assessment, 'apps'>): readonly string[] {
  const ids = apps.flatMap(({ bundleId }) => (bundleId?.isResolved === true ? [bundleId.text] : []));
  return [...new Set(ids)].sort();
}

/**
 * Whether a bundle id is one of the app's: Apple wants those of its extensions to begin with the app's.
 * @param bundleId In a recording.
 * @param ids The app's.
 */
export function isBundleOf(bundleId: string, ids: readonly string[]): boolean {
  return ids.some((id) => bundleId === id || bundleId.startsWith(`${id}.`));
}

/**
 * Refuses a recording that says nothing of the app: to explain nothing is not to explain everything.
 * @param recording What was read.
 * @param ids The app's bundle ids.
 * @throws {UsageError} Where there is no record of the app.
 */
export function refuseNothingRecorded({ file, format, records, apps, problems }: Recording, ids: readonly string[]): void {
  if (records > 0) return;
  const [problem] = problems;
  const flaw = problem === undefined ? '' : ` ${file}:${problem.place.line}: ${problem.message}`;
  if (format === 'har')
    throw new UsageError(`${file} contains no request${problem === undefined ? '' : ' that could be read'}.${flaw}`, [useTheApp]);
  const [first, ...others] = apps ?? [];
  if (first === undefined)
    throw new UsageError(`${file} contains no record of an App Privacy Report.${flaw}`, [
      'Pass the file that iOS exports in Settings, under Privacy & Security, App Privacy Report. docs/verify.md shows how.',
    ]);
  const names = [first, ...others].slice(0, mostListed).map(({ bundleId }) => bundleId);
  const more = others.length >= mostListed ? `, and ${others.length + 1 - mostListed} more` : '';
  const list = `Apps in the recording: ${names.join(', ')}${more}.`;
  if (ids.length === 0)
    throw new UsageError('The project does not state the bundle id of the app.', [
      'Add --bundle-id with the one in the recording.',
      list,
    ]);
  throw new UsageError(`${file} contains nothing about ${ids.join(', ')}.`, [
    list,
    'If the app has another bundle id on the device, add --bundle-id.',
    useTheApp,
  ]);
}

const useTheApp = 'If the app was not in use, use it while you record, and export the recording again.';
