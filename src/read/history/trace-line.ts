import { posix } from 'node:path';
import type { Origin } from '../../model/comparison.js';
import type { FileVersion, Repository } from './repository.js';

/** What changed lately lies within; older lines are said to be older. */
const mostCommits = 2000;

/** More files than this are moved by no commit that a person made by hand. */
const mostMoved = 500;

/**
 * Finds the commit since which a file has a line. Moving the line within the file, or the file, changes nothing.
 * @param repository The history.
 * @param path The file, relative to the audited folder.
 * @param isIt Whether a line, without the white space around it, is the one.
 */
export async function traceAddition(repository: Repository, path: string, isIt: (line: string) => boolean): Promise<Origin> {
  const holds = async ({ commit, path: file }: Step) => (await repository.file(commit, file))?.lines.some(isIt) ?? false;
  const from = { commit: repository.head, path };
  if (!(await holds(from))) return { kind: 'uncommitted' };
  return walk(
    repository,
    from,
    async (steps, step) => (await firstOf(steps, holds)) ?? movedFrom(repository, steps, step, holds),
  );
}

/**
 * Finds the commit that took a line out of a file.
 * @param repository The history.
 * @param path The file, relative to the audited folder.
 * @param line The line as it was, without the white space around it.
 */
export async function traceRemoval(repository: Repository, path: string, line: string): Promise<Origin> {
  const lacks = async ({ commit, path: file }: Step) => !hasLine(await repository.file(commit, file), line);
  const from = { commit: repository.head, path };
  if (!(await lacks(from))) return unknown('the line is still there');
  return walk(repository, from, (steps) => firstOf(steps, lacks), 'the line was never committed');
}

/**
 * Finds the commit that changed a file last.
 * @param repository The history.
 * @param path The file, relative to the audited folder.
 * @returns Null where no commit within reach did.
 */
export async function lastChange(repository: Repository, path: string): Promise<string | null> {
  const from = { commit: repository.head, path };
  const now = await repository.file(from.commit, path);
  if (now === null) return null;
  const same = async ({ commit }: Step) => (await repository.file(commit, path))?.id === now.id;
  const origin = await walk(repository, from, (steps) => firstOf(steps, same));
  return origin.kind === 'commit' ? origin.id : null;
}

/** A file as of a commit. */
interface Step {
  readonly commit: string;
  readonly path: string;
}

function hasLine(version: FileVersion | null, line: string): boolean {
  return version?.lines.includes(line) ?? false;
}

/** Where a file that a commit adds was before: a file with the line that the same commit removes, of the same name if there is one. */
async function movedFrom(
  repository: Repository,
  parents: readonly Step[],
  { commit, path }: Step,
  holds: (step: Step) => Promise<boolean>,
): Promise<Step | undefined> {
  for (const parent of parents) {
    if ((await repository.file(parent.commit, path)) !== null) continue;
    const removed = await repository.removed(commit, parent.commit);
    const candidates = removed.length > mostMoved ? [] : removed.filter((other) => posix.extname(other) === posix.extname(path));
    const sameName = (other: string) => posix.basename(other) === posix.basename(path);
    const ordered = [...candidates.filter(sameName), ...candidates.filter((other) => !sameName(other))];
    const found = await firstOf(
      ordered.map((other) => ({ commit: parent.commit, path: other })),
      holds,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Follows parents for as long as the state of today goes back.
 * @param from Where to begin.
 * @param next The parent, of those given, in which it is the same; undefined where the commit at hand made it.
 * @param never Why nothing is found where even the first commit has it; null where that made it, too.
 */
async function walk(
  repository: Repository,
  from: Step,
  next: (parents: readonly Step[], step: Step) => Promise<Step | undefined>,
  never: string | null = null,
): Promise<Origin> {
  let step = from;
  for (let count = 1; count <= mostCommits; count += 1) {
    const { id, parents, isCut, time, subject } = await repository.commit(step.commit);
    if (isCut) return unknown('the clone is shallow (run git fetch --unshallow)');
    const { path } = step;
    const before = await next(
      parents.map((commit) => ({ commit, path })),
      step,
    );
    if (before === undefined)
      return parents.length === 0 && never !== null ? unknown(never) : { kind: 'commit', id, time, subject };
    step = before;
  }
  const { time } = await repository.commit(step.commit);
  return unknown(`it is older than the last ${mostCommits.toLocaleString('en-US')} commits, before ${time.slice(0, 10)}`);
}

async function firstOf(steps: readonly Step[], test: (step: Step) => Promise<boolean>): Promise<Step | undefined> {
  for (const step of steps) if (await test(step)) return step;
  return undefined;
}

/**
 * An origin that was not found.
 * @param reason Ends a sentence.
 */
export function unknown(reason: string): Origin {
  return { kind: 'unknown', reason };
}
