import type { ServerSdk } from '../model/assessment.js';
import type { Declaration, ServerPackage } from '../model/declaration.js';
import type { Dependency } from '../model/dependency.js';
import { folderPrefixOf } from '../model/path.js';
import { exactly } from './versions/range.js';
import type { Citation } from './citation.js';
import rows from './server-sdks.json' with { type: 'json' };

/** A name under which an mParticle SDK for servers is published. */
interface ServerSdkName {
  /** `ecosystem:name`. */
  readonly id: string;
  readonly ecosystem: ServerPackage['ecosystem'];
  readonly name: string;
  /** The SDK whose APIs it has, and whose versions its own are: an id of `apis/`. */
  readonly sdk: string;
  readonly source: Citation;
}

const names = rows as readonly ServerSdkName[];

/**
 * Finds the SDK for servers that a package is.
 * @param found The package, as a manifest names it.
 * @returns Its id in `apis/`, or null for any other package.
 */
export function serverSdkOf({ ecosystem, name }: Pick<ServerPackage, 'ecosystem' | 'name'>): string | null {
  return names.find((row) => row.ecosystem === ecosystem && keyOf(ecosystem, row.name) === keyOf(ecosystem, name))?.sdk ?? null;
}

/** Names of NuGet are the same in any case (https://learn.microsoft.com/en-us/nuget/reference/nuspec#id). */
function keyOf(ecosystem: ServerPackage['ecosystem'], name: string): string {
  return ecosystem === 'nuget' ? name.toLowerCase() : name;
}

/** What manifests list, with the packages of servers apart. */
export interface Separated {
  readonly dependencies: readonly Dependency[];
  readonly declarations: readonly Declaration[];
}

/**
 * Takes mParticle's SDKs for servers out of what apps depend on: npm and NuGet list both.
 * @param found All that the manifests list.
 */
export function separateServerSdks({ dependencies, declarations }: Separated): Separated {
  const packages = dependencies.map((dependency) => ({ dependency, found: packageOf(dependency) }));
  return {
    dependencies: packages.flatMap(({ dependency, found }) => (found === null ? [dependency] : [])),
    declarations: [...declarations, ...packages.flatMap(({ found }) => found ?? [])],
  };
}

/** A dependency as a package of a server; null for any other than mParticle's SDKs for servers. */
function packageOf({ ecosystem, name, basis, version, range, place }: Dependency): ServerPackage | null {
  if (ecosystem !== 'npm' && ecosystem !== 'nuget') return null;
  const found = { kind: 'server-package', ecosystem, name, basis, version, place } as const;
  if (serverSdkOf(found) === null) return null;
  return { ...found, range: basis === 'resolved' && version !== null ? exactly(version) : (range ?? null) };
}

/**
 * Finds mParticle's SDKs for servers.
 * @param declarations What the manifests declare.
 * @returns One an ecosystem, name and folder, sorted by place: where a lock file has the version, that one.
 */
export function findServerSdks(declarations: readonly Declaration[]): readonly ServerSdk[] {
  const packages = declarations.flatMap((each) => (each.kind === 'server-package' && serverSdkOf(each) !== null ? [each] : []));
  const best = new Map<string, ServerPackage>();
  for (const each of packages) {
    const { file } = each.place;
    const key = `${each.ecosystem} ${each.name} ${folderPrefixOf(file)}`;
    const known = best.get(key);
    if (
      known === undefined ||
      (known.version === null && each.version !== null) ||
      (known.basis !== 'resolved' && each.basis === 'resolved')
    )
      best.set(key, each);
  }
  return [...best.values()]
    .map(sdkOf)
    .sort((a, b) => (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : a.place.line - b.place.line));
}

function sdkOf({ name, ecosystem, basis, version, range, place }: ServerPackage): ServerSdk {
  const isResolved = basis === 'resolved' || (range !== null && range.minimum === range.maximum?.version);
  return { name, ecosystem, version: isResolved ? version : null, requirement: isResolved ? null : version, range, place };
}
