import type { Commit, Repository } from './repository.js';

/** The commit at which two histories part. */
export type MergeBase =
  | { readonly kind: 'found'; readonly id: string }
  /** Only a part of the history was fetched, and that commit is not in it. */
  | { readonly kind: 'cut' }
  /** The histories have no commit in common. */
  | { readonly kind: 'none' };

/** Which of the two a commit is an ancestor of, as bits. */
const [first, second, both] = [1, 2, 3];

/**
 * Finds the latest commit that two commits both build on, as `git merge-base` does: newest first, whichever side it is of.
 * @param repository The history.
 * @param one The id of a commit.
 * @param other The id of the other.
 */
export async function mergeBase(repository: Repository, one: string, other: string): Promise<MergeBase> {
  const marks = new Map<string, number>();
  const waiting: Commit[] = [];
  const missing: string[] = [];
  const reach = async (id: string, mark: number): Promise<void> => {
    const before = marks.get(id) ?? 0;
    if ((before | mark) === before) return;
    marks.set(id, before | mark);
    try {
      waiting.push(await repository.commit(id));
    } catch {
      // A shallow clone names the parents of its last commits and has none of them.
      missing.push(id);
    }
  };
  await reach(one, first);
  await reach(other, second);
  for (let commit = takeNewest(waiting); commit !== undefined; commit = takeNewest(waiting)) {
    const mark = marks.get(commit.id) ?? 0;
    if (mark === both) return { kind: 'found', id: commit.id };
    for (const parent of commit.namedParents) await reach(parent, mark);
  }
  return { kind: missing.length > 0 ? 'cut' : 'none' };
}

function takeNewest(commits: Commit[]): Commit | undefined {
  let newest = 0;
  for (const [index, { time }] of commits.entries())
    if (Date.parse(time) > Date.parse(commits[newest]?.time ?? time)) newest = index;
  return commits.splice(newest, 1)[0];
}
