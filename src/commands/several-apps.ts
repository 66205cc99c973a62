import type { Assessments } from '../model/assessment.js';
import { UsageError } from '../model/usage-error.js';

/**
 * Asks which app is meant, where several are found and only one can be answered for.
 * @param why What has room for one app only: a sentence.
 * @param assessments Of each app.
 */
export function severalApps(why: string, assessments: Assessments): UsageError {
  const names = assessments.flatMap(({ app }) => app?.id ?? []);
  return new UsageError(`${why} This repository builds ${String(names.length)} apps.`, [
    `Add --app with one of these names: ${names.join(', ')}.`,
  ]);
}
