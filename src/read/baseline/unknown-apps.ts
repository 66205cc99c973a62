import { nearest } from '../../catalog/spelling/nearest.js';
import type { Baseline } from '../../model/acceptance.js';
import type { Problem } from '../../model/problem.js';

/**
 * Says which entries of a baseline are of no app of the repository.
 * @param baseline The baseline, if there is one.
 * @param ids The ids of the apps.
 * @returns A problem for each such app, at its first entry.
 */
export function unknownBaselineApps(baseline: Baseline | null, ids: readonly string[]): readonly Problem[] {
  const entries = baseline?.entries ?? [];
  const apps = new Set(entries.map(({ app }) => app));
  return [...apps].flatMap((app): readonly Problem[] => {
    const own = entries.filter((entry) => entry.app === app);
    const [first] = own;
    if (app === null || first === undefined || ids.includes(app)) return [];
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
