import { posix } from 'node:path';
import type { TargetUse } from '../../../model/project.js';
import { packageIdentity } from '../package-identity.js';
import { objectsOf, textOf, type ProjectObject, type ProjectObjects } from './objects.js';

/** Where the parts of a project lie. */
export interface ProjectLayout {
  readonly objects: ProjectObjects;
  /** By the id of a file reference or group, its path relative to the audited root. */
  readonly paths: ReadonlyMap<string, string>;
  /** The folder that the project lies in, empty for the audited root. */
  readonly folder: string;
  /** The path of project.pbxproj. */
  readonly file: string;
}

/** The phases that link or copy what other targets build. */
const phasesWithProducts: ReadonlySet<string> = new Set(['PBXFrameworksBuildPhase', 'PBXCopyFilesBuildPhase']);

/** Trees whose files come with Xcode (Xcode's file inspector). */
const treesOfXcode: ReadonlySet<string> = new Set(['SDKROOT', 'DEVELOPER_DIR']);

/**
 * Makes what tells which targets and package products a target is built with.
 * @param layout Of the project.
 */
export function usesIn(layout: ProjectLayout): (target: ProjectObject, phases: readonly ProjectObject[]) => readonly TargetUse[] {
  const { objects } = layout;
  const byProduct = new Map<string, string>();
  for (const target of objects.values()) {
    const product = target.isa === 'PBXNativeTarget' ? textOf(target, 'productReference') : null;
    if (product !== null) byProduct.set(product, textOf(target, 'name') ?? '');
  }
  return (target, phases) => {
    const waited = objectsOf(objects, target, 'dependencies').flatMap((each) => dependencyOf(layout, each));
    const packages = objectsOf(objects, target, 'packageProductDependencies').flatMap((each) => productOf(layout, each));
    const linked = phases.filter(({ isa }) => phasesWithProducts.has(isa));
    return [...waited, ...packages, ...linked.flatMap((phase) => phaseUses(layout, phase, byProduct))];
  };
}

/** `PBXTargetDependency`: a target of this project or of another, or a product of a package. */
function dependencyOf(layout: ProjectLayout, dependency: ProjectObject): readonly TargetUse[] {
  const { objects, file } = layout;
  const product = objects.get(textOf(dependency, 'productRef') ?? '');
  if (product !== undefined) return productOf(layout, product);
  const own = objects.get(textOf(dependency, 'target') ?? '');
  const ownName = own === undefined ? null : textOf(own, 'name');
  if (ownName !== null) return [{ kind: 'target', name: ownName, project: file, isCopied: false }];
  return proxied(layout, textOf(dependency, 'targetProxy'), false);
}

/** `PBXContainerItemProxy`: something of another project, by the name of its target. */
function proxied({ objects, paths, file }: ProjectLayout, id: string | null, isCopied: boolean): readonly TargetUse[] {
  const proxy = objects.get(id ?? '');
  const name = proxy === undefined ? null : textOf(proxy, 'remoteInfo');
  if (proxy === undefined || name === null) return [];
  const portal = textOf(proxy, 'containerPortal') ?? '';
  const container = paths.get(portal);
  if (container !== undefined) return [{ kind: 'target', name, project: `${container}/project.pbxproj`, isCopied }];
  return objects.get(portal)?.isa === 'PBXProject' ? [{ kind: 'target', name, project: file, isCopied }] : [];
}

/** `XCSwiftPackageProductDependency`. Xcode names a plugin of the build so too; it is in no app. */
function productOf({ objects, folder }: ProjectLayout, dependency: ProjectObject): readonly TargetUse[] {
  const name = textOf(dependency, 'productName');
  if (name === null || name.startsWith('plugin:')) return [];
  const reference = objects.get(textOf(dependency, 'package') ?? '');
  const repository = reference === undefined ? null : textOf(reference, 'repositoryURL');
  const path = reference === undefined ? null : textOf(reference, 'relativePath');
  const identity = repository === null ? null : packageIdentity(repository);
  return [{ kind: 'package-product', name, package: identity, folder: path === null ? null : posix.join(folder, path) }];
}

function phaseUses(layout: ProjectLayout, phase: ProjectObject, byProduct: ReadonlyMap<string, string>): readonly TargetUse[] {
  const { objects, file } = layout;
  const isCopied = phase.isa === 'PBXCopyFilesBuildPhase';
  return objectsOf(objects, phase, 'files').flatMap((use): readonly TargetUse[] => {
    const product = objects.get(textOf(use, 'productRef') ?? '');
    if (product !== undefined) return productOf(layout, product);
    const id = textOf(use, 'fileRef') ?? '';
    const own = byProduct.get(id);
    if (own !== undefined) return [{ kind: 'target', name: own, project: file, isCopied }];
    const reference = objects.get(id);
    if (reference?.isa === 'PBXReferenceProxy') return proxied(layout, textOf(reference, 'remoteRef'), isCopied);
    return reference === undefined ? [] : binaryOf(reference, isCopied);
  });
}

function binaryOf(reference: ProjectObject, isCopied: boolean): readonly TargetUse[] {
  const name = productName(textOf(reference, 'path') ?? textOf(reference, 'name') ?? '');
  const isOfXcode = treesOfXcode.has(textOf(reference, 'sourceTree') ?? '');
  return name === null || isOfXcode ? [] : [{ kind: 'product', name, isCopied }];
}

/** A library, framework, app, extension or bundle that something builds, or that lies in the repository. */
const product = /(?:^|\/)(?:([^/]+)\.(?:framework|xcframework|app|appex|bundle|xctest)|(?:lib)?([^/]+)\.(?:a|dylib|tbd))$/;

/**
 * The name of what a path is built to.
 * @returns Null where it is the path of nothing that targets build.
 */
export function productName(path: string): string | null {
  const [, bundle, library] = product.exec(path) ?? [];
  return bundle ?? library ?? null;
}
