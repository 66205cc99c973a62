import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment, Assessments } from '../model/assessment.js';
import { mapNonEmpty } from '../model/non-empty.js';
import type { Problem } from '../model/problem.js';
import type { FiledLabel } from '../read/approved/filed-label.js';
import type { CheckedOut } from '../read/history/check-out.js';
import type { ComparedCommits } from '../read/history/compared-commits.js';
import { undecidedAnswers } from '../reports/undecided.js';
import { assessFolder, type AuditedFlags } from './assess-folder.js';
import { inTemporaryFolder } from './temporary-folder.js';

/**
 * Audits the commit that is checked out and the one at which its branch began, both whole and both as they were committed: what is
 * installed beside them, or not committed yet, would make differences that no change made.
 * @param path The folder, as the user gave it.
 * @param revision The branch that the change goes into, or any commit.
 * @param flags As parsed.
 * @param label The label that was filed, to hold the app against; null where none was passed.
 * @returns The apps after the change, with what it did to them; findings that were there before are not new.
 * @throws {UsageError} When a commit cannot be found, read or audited.
 */
export async function assessSince(
  path: string,
  revision: string,
  flags: AuditedFlags,
  label: FiledLabel | null,
): Promise<Assessments> {
  const [{ openRoot }, { findComparedCommits }, { checkOut }] = await Promise.all([
    import('../read/project/open-root.js'),
    import('../read/history/compared-commits.js'),
    import('../read/history/check-out.js'),
  ]);
  const commits = await findComparedCommits(openRoot(path), revision);
  const { repository } = commits;
  return inTemporaryFolder(async (folder) => {
    const base = await checkOut(repository, commits.base, emptyFolder(folder, 'base'), null);
    const head = await checkOut(repository, commits.head, emptyFolder(folder, 'head'), base);
    return assessBoth(base, head, { revision, flags, label, commits });
  });
}

function emptyFolder(folder: string, name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

interface Comparing {
  readonly revision: string;
  readonly flags: AuditedFlags;
  readonly label: FiledLabel | null;
  readonly commits: ComparedCommits;
}

async function assessBoth(
  base: CheckedOut,
  head: CheckedOut,
  { revision, flags, label, commits }: Comparing,
): Promise<Assessments> {
  const { compareWithBase, newAtBase } = await import('../decide/since-base.js');
  // An app that the change adds cannot be chosen in the base.
  const before = await assessFolder(base.root, { ...flags, app: undefined, target: undefined, timings: false });
  const known = { commit: commits.base, found: newAtBase(before), problems: changedSubmodules(base, head) };
  const after = await assessFolder(head.root, flags, label, known);
  const compared = compareWithBase(after, before, {
    ...{ revision, base: commits.base, head: commits.head, openAnswersOf: undecidedAnswers },
    hasFile: (file) => existsSync(join(head.root, file)),
  });
  return traced(compared, head.root, commits);
}

/** Whatever changed in a submodule, the repository has none of it. */
function changedSubmodules(base: CheckedOut, head: CheckedOut): readonly Problem[] {
  const changed = [...head.submodules].filter(([path, id]) => base.submodules.get(path) !== id);
  return changed.map(([path]) => ({
    kind: 'incomplete',
    place: { file: path, line: 1, column: 1 },
    message: `The submodule ${path} changed, and --since does not read submodules.`,
    remedy: 'Check this change without --since as well.',
  }));
}

async function traced(assessments: Assessments, root: string, { repository, base }: ComparedCommits): Promise<Assessments> {
  const { traceChanges } = await import('../read/history/trace-comparison.js');
  const earlier = (): Promise<string> => Promise.resolve(base);
  const one = async (assessment: Assessment): Promise<Assessment> => {
    const { since } = assessment;
    if (since === null) return assessment;
    return { ...assessment, since: { ...since, changes: await traceChanges(since.changes, { repository, root, earlier }) } };
  };
  return Promise.all(mapNonEmpty(assessments, one));
}
