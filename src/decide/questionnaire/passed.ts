import { sdksOfModule } from '../../catalog/apis/modules.js';
import { isLocalPackage, type ScriptEcosystem } from '../../catalog/local-packages.js';
import { nativePackageOf } from '../../catalog/native-packages.js';
import type { Dependency } from '../../model/dependency.js';
import type { Signal } from '../../model/signal.js';

/** The package of a dependency to which a module belongs, by the names that code imports. */
const packagesOf: Readonly<Record<ScriptEcosystem, (name: string, module: string) => boolean>> = {
  npm: (name, module) => module === name || module.startsWith(`${name}/`),
  pub: (name, module) => module.startsWith(`package:${name}/`),
  // Namespaces are mostly named after the package, or the package after them with something added.
  nuget: (name, module) => isWithin(name, module) || (module.includes('.') && isWithin(module, name)),
};

function isWithin(outer: string, inner: string): boolean {
  return inner.toLowerCase() === outer.toLowerCase() || inner.toLowerCase().startsWith(`${outer.toLowerCase()}.`);
}

/**
 * Finds the packages of which nothing is known and to which code gives data: each may send it to a server.
 * @param signals All signals.
 * @param dependencies Everything that the manifests name.
 * @returns By signal, the name of the first such package.
 */
export function packagesGiven(signals: readonly Signal[], dependencies: readonly Dependency[]): ReadonlyMap<Signal, string> {
  const unknown = dependencies.filter(isUnknown);
  return new Map(
    signals.flatMap((signal) => {
      const { detail, language } = signal;
      if (detail.kind !== 'passed' || language === undefined) return [];
      const modules = detail.to.filter((module) => sdksOfModule(language, module).length === 0);
      const given = unknown.find(({ ecosystem, name }) => modules.some((module) => packagesOf[ecosystem](name, module)));
      return given === undefined ? [] : [[signal, given.name] as const];
    }),
  );
}

type ScriptDependency = Dependency & { readonly ecosystem: ScriptEcosystem };

/** What lies in the repository is read, and what has native code has an answer of its own. */
function isUnknown(dependency: Dependency): dependency is ScriptDependency {
  const { ecosystem, name, path } = dependency;
  if (ecosystem !== 'npm' && ecosystem !== 'pub' && ecosystem !== 'nuget') return false;
  return path === undefined && nativePackageOf(ecosystem, name) === null && !isLocalPackage(ecosystem, name);
}
