import { describe, expect, it } from 'vitest';
import { sameFindings, type KnownFinding } from '../../../src/decide/acceptance/same-findings.js';

/** A finding of a code, known by more in some app or file. */
const known = (code: string, owner: string, app: string | null, path: string): KnownFinding => ({
  hash: `${code.repeat(16)}${owner.repeat(8)}`,
  ...{ app, path },
});

/** Whether one finding is another in a repository with these apps and files. */
function isSame(before: KnownFinding, after: KnownFinding, apps = ['Shop'], paths = ['A.swift', 'B.swift']): boolean {
  const repository = { apps, hasFile: (path: string) => paths.includes(path) };
  return sameFindings([before], [after], repository).get(after) === before;
}

const shop = known('a', '1', 'Shop', 'A.swift');

describe('a finding', () => {
  it.each<[string, KnownFinding, readonly string[], readonly string[]]>([
    ['of the same fingerprint', { ...shop, path: 'B.swift' }, ['Shop'], ['A.swift', 'B.swift']],
    ['in an app that was renamed', known('a', '2', 'Store', 'A.swift'), ['Store'], ['A.swift']],
    ['in an app and a file that were renamed', known('a', '2', 'Store', 'C.swift'), ['Store'], ['C.swift']],
    ['that no app ships now', known('a', '2', null, 'A.swift'), ['Shop'], ['A.swift']],
    ['that is told from others by its renamed file', known('a', '2', 'Shop', 'C.swift'), ['Shop'], ['C.swift']],
    ['that no other one comes before any more', known('a', '2', 'Shop', 'A.swift'), ['Shop'], ['A.swift']],
  ])('is the same %s', (_, after, apps, paths) => {
    expect(isSame(shop, after, [...apps], [...paths])).toBe(true);
  });

  it.each<[string, KnownFinding, readonly string[], readonly string[]]>([
    ['of other code', known('b', '1', 'Shop', 'A.swift'), ['Shop'], ['A.swift']],
    ['in another app', known('a', '2', 'Cafe', 'A.swift'), ['Shop', 'Cafe'], ['A.swift']],
    ['in another file, where the first is still there', known('a', '2', 'Shop', 'B.swift'), ['Shop'], ['A.swift', 'B.swift']],
  ])('is another one %s', (_, after, apps, paths) => {
    expect(isSame(shop, after, [...apps], [...paths])).toBe(false);
  });

  it('that is gone with its app is not that of an app which had findings before', () => {
    const [cafe, added] = [known('b', '2', 'Cafe', 'B.swift'), known('a', '2', 'Cafe', 'A.swift')];
    const pairs = sameFindings([shop, cafe], [cafe, added], { apps: ['Cafe'], hasFile: () => true });
    expect([pairs.get(cafe), pairs.get(added)]).toEqual([cafe, undefined]);
  });

  it('has one entry: a copy of that is of no other', () => {
    const added = known('a', '2', 'Shop', 'A.swift');
    const pairs = sameFindings([shop], [shop, added], { apps: ['Shop'], hasFile: () => true });
    expect([...pairs.keys()]).toEqual([shop]);
  });

  it('keeps its own file where the first of several equal ones is renamed, and so none is the first any more', () => {
    const [first, second] = [known('a', '0', 'Shop', 'A.swift'), known('a', '2', 'Shop', 'B.swift')];
    const [now, renamed] = [known('a', '0', 'Shop', 'B.swift'), known('a', '3', 'Shop', 'Z.swift')];
    const repository = { apps: ['Shop'], hasFile: (path: string) => path !== 'A.swift' };
    const pairs = sameFindings([first, second], [now, renamed], repository);
    expect([pairs.get(now), pairs.get(renamed)]).toEqual([second, first]);
  });

  it('is not the one that is added in a file before it', () => {
    const [added, after] = [known('a', '1', 'Shop', '0.swift'), known('a', '2', 'Shop', 'A.swift')];
    const pairs = sameFindings([shop], [added, after], { apps: ['Shop'], hasFile: () => true });
    expect([pairs.get(added), pairs.get(after)]).toEqual([undefined, shop]);
  });
});
