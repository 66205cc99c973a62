import { podName } from './package-name.js';
import type { Sdk } from '../model/assessment.js';
import type { Dependency, Ecosystem } from '../model/dependency.js';
import type { Citation } from './citation.js';
import { compareVersions } from './versions/compare.js';
import { exactly } from './versions/range.js';
import rows from './mparticle-sdks.json' with { type: 'json' };

/** The range of Apple SDK versions that a wrapper asks its package manager for. */
interface AppleRange {
  /** The wrapper's first version with this range. */
  readonly since: string;
  readonly minimum: string;
  /** The first version outside the range. */
  readonly below: string;
}

/** A name under which an mParticle SDK for iOS is published. */
export interface SdkName {
  /** `ecosystem:name`. */
  readonly id: string;
  readonly ecosystem: Ecosystem;
  readonly name: string;
  /** Whether it is the Apple SDK itself, so that its version is the one that facts are dated by. */
  readonly native: boolean;
  /** The SDK whose APIs it has, and whose versions its own are: an id of `apis/`. */
  readonly sdk: string;
  /** The Apple SDK that a wrapper brings, oldest first. */
  readonly apple: readonly AppleRange[];
  readonly source: Citation;
}

/** The SDKs' names, sorted by id (facts/mparticle-sdk.md §10). `@mparticle/web-sdk` is not for iOS. */
const sdkNames = rows as readonly SdkName[];

const byId = new Map(sdkNames.map((row) => [row.id, row]));

/**
 * Finds what the catalogue knows of an SDK.
 * @param ecosystem The SDK's ecosystem.
 * @param name Its name as a dependency has it: subspecs and letter case do not count.
 */
export function sdkNameOf(ecosystem: Ecosystem, name: string): SdkName | null {
  return byId.get(`${ecosystem}:${bareName[ecosystem](name)}`) ?? null;
}

const bareName = {
  cocoapods: podName,
  swiftpm: (name) => name.toLowerCase(),
  carthage: (name) => (name.split('/').at(-1) ?? name).toLowerCase().replace(/\.(?:json|git)$/, ''),
  npm: (name) => name,
  pub: (name) => name,
  nuget: (name) => name.toLowerCase(),
  unity: (name) => name,
  framework: (name) => name,
} as const satisfies Record<Ecosystem, (name: string) => string>;

/**
 * Finds the mParticle SDKs that an app builds with.
 * @param dependencies Everything that the manifests name.
 * @returns One a name, ecosystem and folder of its project, sorted by place; more where one lock file resolves it to several
 * versions, for as many apps. A requirement gives way to what a lock file in the same folder, or one above, resolved it to.
 */
export function findSdks(dependencies: readonly Dependency[]): readonly Sdk[] {
  const candidates = dependencies.flatMap((dependency) => candidatesOf(dependency)).sort(compareCandidates);
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (!kept.some((other) => covers(other, candidate))) kept.push(candidate);
  }
  return kept.map((candidate) => candidate.sdk).sort(comparePlaces);
}

interface Candidate {
  readonly sdk: Sdk;
  readonly folder: string;
  readonly resolved: boolean;
}

function candidatesOf(dependency: Dependency): readonly Candidate[] {
  const known = sdkNameOf(dependency.ecosystem, dependency.name);
  if (known === null) return [];
  const resolved = dependency.basis === 'resolved';
  const version = resolved ? dependency.version : null;
  const sdk = {
    name: known.name,
    ecosystem: known.ecosystem,
    version,
    requirement: resolved ? null : dependency.version,
    range: version === null ? (dependency.range ?? null) : exactly(version),
    ...(dependency.overriddenAt === undefined ? {} : { overriddenAt: dependency.overriddenAt }),
    place: dependency.place,
  };
  return [{ sdk, folder: folderOf(dependency.place.file), resolved }];
}

/** The folder that a manifest speaks for: what lies inside an Xcode bundle speaks for the bundle's folder. */
function folderOf(file: string): string {
  const segments = file.split('/').slice(0, -1);
  const bundle = segments.findIndex((segment) => /\.(?:xcodeproj|xcworkspace)$/.test(segment));
  return (bundle < 0 ? segments : segments.slice(0, bundle)).join('/');
}

function covers(kept: Candidate, candidate: Candidate): boolean {
  if (kept.sdk.name !== candidate.sdk.name || kept.sdk.ecosystem !== candidate.sdk.ecosystem) return false;
  // Of two lock files of one folder, one is stale; in one file, each version is what some app of a workspace builds with.
  const sameFile = kept.sdk.place.file === candidate.sdk.place.file;
  if (kept.folder === candidate.folder) return !candidate.resolved || !sameFile || kept.sdk.version === candidate.sdk.version;
  return kept.resolved && !candidate.resolved && (kept.folder === '' || candidate.folder.startsWith(`${kept.folder}/`));
}

/** Resolved versions first, the newest first, then by place. */
function compareCandidates(a: Candidate, b: Candidate): number {
  if (a.resolved !== b.resolved) return a.resolved ? -1 : 1;
  return compareVersions(b.sdk.version ?? '0', a.sdk.version ?? '0') || comparePlaces(a.sdk, b.sdk);
}

function comparePlaces(a: Sdk, b: Sdk): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
