import { describe, expect, it } from 'vitest';
import { mergeBase } from '../../../src/read/history/merge-base.js';
import type { Commit, Repository } from '../../../src/read/history/repository.js';

/** A history of commits with their parents, the oldest first; a commit without a row was not fetched. */
function historyOf(commits: Readonly<Record<string, readonly string[]>>): Repository {
  const ids = Object.keys(commits);
  const commit = (id: string): Promise<Commit> => {
    const parents = commits[id];
    if (parents === undefined) return Promise.reject(new Error('It is missing.'));
    const time = new Date(Date.UTC(2026, 0, 1 + ids.indexOf(id))).toISOString();
    return Promise.resolve({ id, parents, namedParents: parents, isCut: false, time, subject: id });
  };
  return { commit } as unknown as Repository;
}

describe('the commit at which two histories part', () => {
  it('is where a branch began, however far both went on', async () => {
    const history = historyOf({ a: [], b: ['a'], c: ['b'], d: ['b'], e: ['d'], f: ['c'] });
    expect(await mergeBase(history, 'f', 'e')).toEqual({ kind: 'found', id: 'b' });
  });

  it('is the other commit where that is an ancestor', async () => {
    const history = historyOf({ a: [], b: ['a'], c: ['b'] });
    expect(await mergeBase(history, 'c', 'a')).toEqual({ kind: 'found', id: 'a' });
    expect(await mergeBase(history, 'c', 'c')).toEqual({ kind: 'found', id: 'c' });
  });

  it('is the last one that was merged into the branch', async () => {
    const history = historyOf({ a: [], main1: ['a'], branch1: ['a'], main2: ['main1'], branch2: ['branch1', 'main1'] });
    expect(await mergeBase(history, 'branch2', 'main2')).toEqual({ kind: 'found', id: 'main1' });
  });

  it('is the first parent of a merge commit that GitHub makes for a pull request, in a clone of one commit each', async () => {
    const history = historyOf({ main: ['older'], merge: ['main', 'branch'] });
    expect(await mergeBase(history, 'merge', 'main')).toEqual({ kind: 'found', id: 'main' });
  });

  it('is unknown where the clone does not reach it', async () => {
    const history = historyOf({ branch: ['older'], main: ['old'] });
    expect(await mergeBase(history, 'branch', 'main')).toEqual({ kind: 'cut' });
  });

  it('does not exist for histories that began apart', async () => {
    expect(await mergeBase(historyOf({ a: [], b: [] }), 'a', 'b')).toEqual({ kind: 'none' });
  });
});
