import { nearest } from '../../catalog/spelling/nearest.js';
import type { BaselineEntry } from '../../model/acceptance.js';
import { groupBy } from '../../model/group-by.js';
import type { Problem } from '../../model/problem.js';

/**
 * Says which entries of a baseline are of no app of the repository.
 * @param entries The entries of the baseline.
 * @param paired Those that match a finding: their app has another name now.
 * @param ids The ids of the apps.
 * @returns A problem for each such app, at its first entry.
 */
export function unknownBaselineApps(
  entries: readonly BaselineEntry[],
  paired: ReadonlySet<BaselineEntry>,
  ids: readonly string[],
): readonly Problem[] {
  return [...groupBy(entries, ({ app }) => app)].flatMap(([app, own]): readonly Problem[] => {
    const [first] = own;
    if (app === null || ids.includes(app) || own.some((entry) => paired.has(entry))) return [];
    const [near] = nearest(app, ids, 1);
    const what = own.length === 1 ? 'An entry is' : `${String(own.length)} entries are`;
    const hint = near === undefined ? '' : ` If the app is now called ${near}, run app-privacy baseline write.`;
    return [
      {
        kind: 'incomplete',
        place: first.place,
        message: `${what} for an app called ${app}, which the audit did not find.`,
        remedy: `Run app-privacy baseline prune to remove what is gone.${hint}`,
      },
    ];
  });
}
