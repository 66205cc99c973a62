import type { Declaration } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import type { BuiltTarget } from '../../model/target.js';

/** Tells whether some targets use a Swift package; null where nothing says. */
export type SwiftPackageOwners = (dependency: Dependency, own: ReadonlySet<BuiltTarget>) => boolean | null;

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
  const users = new Map<string, BuiltTarget[]>();
  for (const target of built)
    for (const { name, package: identity } of target.packages) {
      const identities = identity === null ? (packagesOfProduct.get(name) ?? [name]) : [identity];
      for (const each of identities) users.set(plain(each), [...(users.get(plain(each)) ?? []), target]);
    }
  return ({ ecosystem, name }, own) => {
    const using = ecosystem === 'swiftpm' ? users.get(plain(name)) : undefined;
    if (using === undefined) return null;
    if (using.some((target) => own.has(target))) return true;
    return using.some(isOpen) ? null : false;
  };
}

/** A product is often called as its package is, but for marks: `mParticle-Apple-SDK`, `mParticle_Apple_SDK`. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}
