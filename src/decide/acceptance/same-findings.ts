import { subjectPart, type Finding } from '../../model/finding.js';
import { groupBy } from '../../model/group-by.js';
import type { FoundInApp } from './accept.js';

/** A finding in one version of a repository. */
export interface KnownFinding {
  /** Of its fingerprint. */
  readonly hash: string;
  /** The id of its app; null for code that no app ships. */
  readonly app: string | null;
  readonly path: string;
}

/** A finding with what it is compared by. */
export interface ComparedFinding extends KnownFinding {
  readonly finding: Finding;
}

/**
 * Takes the findings of each app as they are compared.
 * @param found The findings by app.
 */
export function comparedFindings(found: readonly FoundInApp[]): readonly ComparedFinding[] {
  return found.flatMap(({ app, findings }) =>
    findings.map((finding) => ({ hash: finding.fingerprint.hash, app, path: finding.place.file, finding })),
  );
}

/** What the newer version of the repository has. */
export interface Repository {
  /** The ids of its apps. */
  readonly apps: readonly string[];
  hasFile(path: string): boolean;
}

/**
 * Pairs the findings of two versions of a repository: the same code of the same app and file first, then each with the one of its own
 * fingerprint, and what is left with one of the same code in an app or a file that has another name now. What is only known in an app
 * that is still there is not the other's.
 * @param older The findings of the older version, such as the entries of a baseline.
 * @param newer The findings of the newer version.
 * @param repository The newer version.
 * @returns For a finding of the newer version, the one of the older; each at most once.
 */
export function sameFindings<Older extends KnownFinding, Newer extends KnownFinding>(
  older: readonly Older[],
  newer: readonly Newer[],
  repository: Repository,
): ReadonlyMap<Newer, Older> {
  const pairs = new Map<Newer, Older>();
  const moved = moveTest(older, repository);
  const passes: readonly (readonly [KeyOf, IsSame])[] = [
    [({ hash, app, path }) => JSON.stringify([subjectPart(hash), app, path]), () => true],
    [({ hash }) => hash, () => true],
    [({ hash }) => subjectPart(hash), moved],
  ];
  let left = older;
  for (const [keyOf, isSame] of passes)
    left = pairBy(
      keyOf,
      left,
      newer.filter((one) => !pairs.has(one)),
      pairs,
      isSame,
    );
  return pairs;
}

type KeyOf = (finding: KnownFinding) => string;
type IsSame = (before: KnownFinding, after: KnownFinding) => boolean;

/** Pairs what has the same key, in the order in which both are given. */
function pairBy<Older extends KnownFinding, Newer extends KnownFinding>(
  keyOf: KeyOf,
  older: readonly Older[],
  newer: readonly Newer[],
  pairs: Map<Newer, Older>,
  isSame: IsSame,
): readonly Older[] {
  const open: ReadonlyMap<string, Newer[]> = groupBy(newer, keyOf);
  return older.filter((before) => {
    const candidates = open.get(keyOf(before)) ?? [];
    const at = candidates.findIndex((after) => isSame(before, after));
    const [after] = at < 0 ? [] : candidates.splice(at, 1);
    if (after !== undefined) pairs.set(after, before);
    return after === undefined;
  });
}

/** Tells whether a finding is another one in an app or a file of another name: what had the name is gone, and the new one is new. */
function moveTest(older: readonly KnownFinding[], { apps, hasFile }: Repository): IsSame {
  const now = new Set(apps);
  const [appsBefore, pathsBefore] = [new Set(older.map(({ app }) => app)), new Set(older.map(({ path }) => path))];
  const isSameApp = (before: string | null, after: string | null): boolean =>
    before === after || before === null || after === null || (!now.has(before) && !appsBefore.has(after));
  const isSamePath = (before: string, after: string): boolean =>
    before === after || (!hasFile(before) && !pathsBefore.has(after));
  return (before, after) => isSameApp(before.app, after.app) && isSamePath(before.path, after.path);
}
