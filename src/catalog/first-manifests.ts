import type { Ecosystem } from '../model/dependency.js';
import type { VersionRange } from '../model/version-range.js';
import { isBefore, isFrom } from './versions/range.js';
import type { Citation } from './citation.js';
import rows from './first-manifests.json' with { type: 'json' };

/** Since when an SDK brings a privacy manifest. */
interface FirstManifest {
  readonly id: string;
  /** Its pods, in lower case. */
  readonly pods: readonly string[];
  /** The last parts of the addresses of its packages, in lower case. */
  readonly packages: readonly string[];
  readonly pubPackages: readonly string[];
  /**
   * The first version with one; where older lines were given one too, the first version of each, oldest first. A first version is the
   * earliest whose source holds the file, so that no version before it can bring one.
   */
  readonly since: readonly string[];
  /** Where no version has one: the newest that was looked at. */
  readonly lastWithout: string | null;
  readonly source: Citation;
}

const firstManifests: readonly FirstManifest[] = rows;

/** That a dependency allows no version with a privacy manifest. */
export interface PredatedManifest {
  /** The first version that has one; null where none has. */
  readonly since: string | null;
}

/**
 * Finds out whether a dependency is too old to bring a privacy manifest.
 * @param ecosystem The dependency's ecosystem.
 * @param key Its name in lower case: a pod without subspec, the last part of a package's address.
 * @param range The version that a lock file resolved it to, or the versions that it allows.
 * @returns Null where a version that it allows has one, or where that is not known.
 */
export function predatedManifest(ecosystem: Ecosystem, key: string, range: VersionRange | null): PredatedManifest | null {
  const row = firstManifests.find((one) => namesOf(one, ecosystem).includes(key));
  if (row === undefined || range === null) return null;
  const { since, lastWithout } = row;
  if (lastWithout !== null) return isWithin(range, lastWithout) ? { since: null } : null;
  const predates = since.every((first, index) => isBefore(range, first) || (index < since.length - 1 && isPast(range, first)));
  return predates
    ? { since: since.find((first) => majorOf(first) === majorOf(range.maximum?.version)) ?? since.at(-1) ?? null }
    : null;
}

function namesOf(row: FirstManifest, ecosystem: Ecosystem): readonly string[] {
  switch (ecosystem) {
    case 'cocoapods':
      return row.pods;
    case 'swiftpm':
    case 'carthage':
      return row.packages;
    case 'pub':
      return row.pubPackages;
    case 'npm':
    case 'nuget':
    case 'unity':
    case 'framework':
      return [];
  }
}

function isWithin({ maximum }: VersionRange, last: string): boolean {
  return maximum !== null && (maximum.version === last || isBefore({ minimum: null, maximum }, last));
}

/** Whether a range lies wholly in later major versions. */
function isPast(range: VersionRange, version: string): boolean {
  return isFrom(range, String(Number(majorOf(version)) + 1));
}

function majorOf(version: string | undefined): string | undefined {
  return version?.split('.')[0];
}
