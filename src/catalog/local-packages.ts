import type { Citation } from './citation.js';
import rows from './local-packages.json' with { type: 'json' };

/** Packages without native code that send nothing of what they are given. */
interface LocalPackages {
  readonly id: string;
  /** What they have. */
  readonly what: string;
  /** By package manager. A package of NuGet stands for those, too, whose names begin with its own and a dot. */
  readonly packages: Readonly<Partial<Record<'npm' | 'nuget' | 'pub', readonly string[]>>>;
  readonly source: Citation;
}

/** Sorted by id. */
const localPackages: readonly LocalPackages[] = rows;

/** The package managers whose packages most often have no native code. */
export type ScriptEcosystem = keyof LocalPackages['packages'];

const names: Readonly<Record<ScriptEcosystem, ReadonlySet<string>>> = {
  npm: namesOf('npm'),
  nuget: namesOf('nuget'),
  pub: namesOf('pub'),
};

function namesOf(ecosystem: ScriptEcosystem): ReadonlySet<string> {
  return new Set(localPackages.flatMap(({ packages }) => packages[ecosystem] ?? []).map((name) => name.toLowerCase()));
}

/**
 * Whether a package is known to send nothing of what it is given.
 * @param ecosystem Its package manager.
 * @param name As a dependency has it.
 */
export function isLocalPackage(ecosystem: ScriptEcosystem, name: string): boolean {
  const known = names[ecosystem];
  const lower = name.toLowerCase();
  if (known.has(lower)) return true;
  const steps = lower.split('.');
  return ecosystem === 'nuget' && steps.some((_, index) => known.has(steps.slice(0, index).join('.')));
}
