import type { Assessment, Assessments } from '../model/assessment.js';
import { decidingApps } from './exit-code.js';
import { severalApps } from './several-apps.js';

/**
 * Picks the app that a recording is of: the only one that ships, else the only one in the recording.
 * @param assessments Of each app.
 * @param readBundleIds Reads which bundle ids the recording has; null where it names none. Called only where it decides.
 * @throws {UsageError} Where that is none or several of the apps.
 */
export async function recordedApp(
  assessments: Assessments,
  readBundleIds: () => Promise<readonly string[] | null>,
): Promise<Assessment> {
  const shipped = decidingApps(assessments, { samples: false, rest: false });
  const [first, ...others] = shipped;
  if (first !== undefined && others.length === 0) return first;
  const [{ bundleIdsOf, isBundleOf }, recorded] = await Promise.all([import('../decide/verify/bundle-ids.js'), readBundleIds()]);
  const found = shipped.filter((assessment) => {
    const ids = bundleIdsOf(assessment);
    return recorded?.some((bundleId) => isBundleOf(bundleId, ids)) ?? false;
  });
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return only;
  throw severalApps('A recording is compared with one app.', assessments);
}
