import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { string } from '@oclif/core/flags';
import type { Assessment } from '../model/assessment.js';
import { readNamedFile } from './read-named-file.js';

/** The flag of the commands that compare. */
export const againstFlag = string({
  description: 'Compare with the last approved answers: fastlane JSON, an earlier JSON report or a PrivacyInfo.xcprivacy.',
  helpValue: 'FILE',
});

/**
 * Reads the answers that today's are held against.
 * @param file As given.
 * @param folder The audited folder, as given.
 * @returns What puts the comparison into an assessment, each change with its commits.
 * @throws {UsageError} When the file cannot be read.
 */
export async function readApprovedFile(file: string, folder: string): Promise<(assessment: Assessment) => Promise<Assessment>> {
  const remedy = 'Pass the last approved answers to --against.';
  const bytes = readNamedFile({ path: file, noun: 'file', largest: 16, remedy });
  const [{ readApproved }, { compareAnswers }] = await Promise.all([
    import('../approved/read-approved.js'),
    import('../approved/compare.js'),
  ]);
  const name = basename(file);
  const approved = await readApproved(name, bytes);
  return async (assessment) => {
    const { traceComparison } = await import('../history/trace-comparison.js');
    const changes = compareAnswers(name, approved, assessment.questionnaire);
    return { ...assessment, comparison: await traceComparison(changes, realpathSync(folder), realpathSync(file)) };
  };
}
