import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { string } from '@oclif/core/flags';
import type { ApprovedAnswers } from '../read/approved/approved-answers.js';
import type { Assessment, Assessments } from '../model/assessment.js';
import { readNamedFile } from './read-named-file.js';
import { severalApps } from './several-apps.js';

/** The flag of the commands that compare. */
export const againstFlag = string({
  description: 'Compare with the last approved answers: fastlane JSON, an earlier JSON report or a PrivacyInfo.xcprivacy.',
  helpValue: 'FILE',
});

/**
 * Reads the answers that today's are held against.
 * @param file As given.
 * @param folder The audited folder, as given.
 * @returns What puts the comparison into the assessments, each change with its commits.
 * @throws {UsageError} When the file cannot be read, or holds the answers of one app where there are several.
 */
export async function readApprovedFile(
  file: string,
  folder: string,
): Promise<(assessments: Assessments) => Promise<Assessments>> {
  const remedy = 'Pass the last approved answers to --against.';
  const bytes = readNamedFile({ path: file, noun: 'file', largest: 16, remedy });
  const [{ readApproved }, { compareAnswers }, { readReport }] = await Promise.all([
    import('../read/approved/read-approved.js'),
    import('../read/approved/compare.js'),
    import('../reports/json/read.js'),
  ]);
  const name = basename(file);
  const approved = await readApproved(name, bytes, readReport);
  return async (assessments) => {
    const { traceComparison } = await import('../read/history/trace-comparison.js');
    const compare = async (assessment: Assessment, answers: ApprovedAnswers): Promise<Assessment> => {
      const changes = compareAnswers(name, answers, assessment.questionnaire);
      return { ...assessment, comparison: await traceComparison(changes, realpathSync(folder), realpathSync(file)) };
    };
    const [first, ...others] = assessments;
    if (approved.of === 'one app') {
      if (others.length > 0) throw severalApps(`${name} contains the answers of one app.`, assessments);
      return [await compare(first, approved.answers)];
    }
    const { answersOf } = approved;
    const compareOwn = async (assessment: Assessment): Promise<Assessment> =>
      assessment.scope === 'rest' ? assessment : compare(assessment, answersOf(assessment.app?.id ?? null));
    return [await compareOwn(first), ...(await Promise.all(others.map(compareOwn)))];
  };
}
