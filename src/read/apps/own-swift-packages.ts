import type { Declaration } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import { groupPairs } from '../../model/group-by.js';
import type { BuiltTarget } from '../../model/target.js';
import { isWithin } from '../../model/path.js';
import { homeOf } from './folders.js';

/** Tells that some targets do not use a Swift package, though others do; null where nothing says so. */
export type SwiftPackageOwners = (dependency: Dependency, own: ReadonlySet<BuiltTarget>) => false | null;

/**
 * Makes what tells which targets use a Swift package, by the products that targets link. A package that no target names is one that
 * others ask for, which no lock file tells: it can be everybody's.
 * @param declarations Everything that the manifests declare.
 * @param built The targets of the projects.
 * @param isOpen Whether nothing says in which apps a target ships.
 */
export function createSwiftPackageOwners(
  declarations: readonly Declaration[],
  built: readonly BuiltTarget[],
  isOpen: (target: BuiltTarget) => boolean,
): SwiftPackageOwners {
  const packagesOfProduct = new Map<string, Set<string>>();
  for (const declaration of declarations)
    if (declaration.kind === 'linked-product')
      packagesOfProduct.set(
        declaration.product,
        (packagesOfProduct.get(declaration.product) ?? new Set()).add(declaration.package),
      );
  const users = groupPairs(
    built.flatMap((target) =>
      target.packages.flatMap(({ name, package: identity }) => {
        const identities = identity === null ? (packagesOfProduct.get(name) ?? [name]) : [identity];
        return Array.from(identities, (each) => [plain(each), target] as const);
      }),
    ),
  );
  const projects = new Set(built.map(({ place }) => place.file));
  return ({ ecosystem, name, place: { file } }, own) => {
    const named = ecosystem === 'swiftpm' ? (users.get(plain(name)) ?? []) : [];
    // A project file speaks of its own targets, and a lock file of those in its folder.
    const using = projects.has(file)
      ? named.filter((target) => target.place.file === file)
      : named.filter((target) => isWithin(target.place.file, homeOf(file)));
    if (using.length === 0 || using.some((target) => own.has(target)) || using.some(isOpen)) return null;
    return false;
  };
}

/** A product is often called as its package is, but for marks: `mParticle-Apple-SDK`, `mParticle_Apple_SDK`. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}
