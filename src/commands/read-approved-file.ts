import { existsSync, realpathSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { string } from '@oclif/core/flags';
import type { Assessment, Assessments } from '../model/assessment.js';
import { mapNonEmpty } from '../model/non-empty.js';
import { answersFor, type FiledLabel } from '../read/approved/filed-label.js';
import { readNamedFile } from './read-named-file.js';
import { repositoryOf } from './run-context.js';
import { severalApps } from './several-apps.js';

/** The flag of the commands that compare. */
export const againstFlag = string({
  description:
    'Compare with the last approved answers, and find what contradicts that label: fastlane JSON, the privacy file of asc, an earlier JSON report or a PrivacyInfo.xcprivacy.',
  helpValue: 'FILE',
});

/**
 * Reads the answers that today's are held against.
 * @param file As given.
 * @param folder The audited folder, as given.
 * @throws {UsageError} When the file cannot be read, or is none that `--against` reads.
 */
export async function readApprovedFile(file: string, folder: string): Promise<FiledLabel> {
  const remedy = 'Pass the last approved answers to --against.';
  const bytes = readNamedFile({ path: file, noun: 'file', largest: 16, remedy });
  const [{ readApproved }, { readReport }] = await Promise.all([
    import('../read/approved/read-approved.js'),
    import('../reports/json/read.js'),
  ]);
  const name = basename(file);
  return {
    name,
    path: shownPath(file, folder),
    text: new TextDecoder().decode(bytes),
    approved: await readApproved(name, bytes, readReport),
  };
}

/** Relative to the folder where the file is in its repository; else the bare name, because reports contain no absolute paths. */
function shownPath(file: string, folder: string): string {
  if (!existsSync(folder)) return basename(file);
  const [real, root] = [realpathSync(file), realpathSync(folder)];
  const repository = `${repositoryOf(root) ?? root}${sep}`;
  return real.startsWith(repository) ? relative(root, real).replaceAll(sep, '/') : basename(file);
}

/**
 * Puts what changed since the approved answers into assessments, each change with its commits.
 * @param filed The approved answers.
 * @param file Their file, as given.
 * @param folder The audited folder, as given.
 * @param assessments Of each app.
 * @throws {UsageError} When the file has the answers of one app and there are several, or those of another app.
 */
export async function compareWith(
  filed: FiledLabel,
  file: string,
  folder: string,
  assessments: Assessments,
): Promise<Assessments> {
  if (filed.approved.of === 'one app' && assessments.length > 1)
    throw severalApps(`${filed.name} contains the answers of one app.`, assessments);
  const [{ compareAnswers }, { traceComparison }] = await Promise.all([
    import('../read/approved/compare.js'),
    import('../read/history/trace-comparison.js'),
  ]);
  const compare = async (assessment: Assessment): Promise<Assessment> => {
    if (assessment.scope === 'rest') return assessment;
    const answers = answersFor(filed, assessment.app?.id ?? null);
    const changes = compareAnswers(filed.name, answers, assessment.questionnaire);
    return { ...assessment, comparison: await traceComparison(changes, realpathSync(folder), realpathSync(file)) };
  };
  return Promise.all(mapNonEmpty(assessments, compare));
}
