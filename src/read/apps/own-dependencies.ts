import type { Declaration } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import type { BuiltTarget } from '../../model/target.js';
import { lockFilesIn } from './lock-files.js';
import { findNodePackages } from './node-packages.js';
import { ownNodePackages, type Taking } from './own-node-packages.js';
import { createPodOwners } from './own-pods.js';
import { createSwiftPackageOwners } from './own-swift-packages.js';

/** Which dependencies and which packages of a workspace belong to an app. */
export interface DependencyOwners {
  /**
   * Whether an app gets a dependency, as far as more is known than the file that names it; null where nothing is.
   * @param own The targets of the app; null where its project is not in the repository.
   * @param root The folder of the app.
   */
  takes(dependency: Dependency, own: ReadonlySet<BuiltTarget> | null, root: string): boolean | null;
  /** Whether a file lies in a package of the app's workspace that the app depends on; null where it lies in none. */
  hasPackageOf(file: string, root: string): boolean | null;
}

/**
 * Makes what tells which app gets a dependency: by the targets of Podfiles, the products that targets link, and the packages of
 * workspaces.
 * @param declarations Everything that the manifests declare.
 * @param built The targets of the projects.
 * @param isOpen Whether nothing says in which apps a target ships.
 */
export function createDependencyOwners(
  declarations: readonly Declaration[],
  built: readonly BuiltTarget[],
  isOpen: (target: BuiltTarget) => boolean,
): DependencyOwners {
  const locks = lockFilesIn(declarations);
  const packages = findNodePackages(declarations);
  const podOwners = createPodOwners(declarations, built, isOpen, locks);
  const swiftOwners = createSwiftPackageOwners(declarations, built, isOpen);
  const ofNode = new Map<string, Taking>();
  const memberOfRoot = (root: string): string | null => packages.memberOf(`${root}/package.json`);
  return {
    takes(dependency, own, root) {
      const ofTargets = own === null ? null : (podOwners(dependency, own) ?? swiftOwners(dependency, own));
      const member = ofTargets === null ? memberOfRoot(root) : null;
      if (member === null) return ofTargets;
      const takesNode = ofNode.get(member) ?? ownNodePackages(member, packages, locks);
      ofNode.set(member, takesNode);
      return takesNode(dependency);
    },
    hasPackageOf(file, root) {
      const [own, other] = [memberOfRoot(root), packages.memberOf(file)];
      return own === null || other === null ? null : packages.closureOf(own).has(other);
    },
  };
}
