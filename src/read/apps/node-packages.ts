import { posix } from 'node:path';
import type { Declaration } from '../../model/declaration.js';
import { folderOf } from '../../model/path.js';
import { compileGlob } from '../patterns/glob.js';
import { createPatternWork } from '../patterns/pattern-work.js';
import { foldersAround } from './folders.js';
import { remembered } from './remembered.js';

/** The packages of the npm, Yarn, pnpm and Bun workspaces of a repository. */
export interface NodePackages {
  /** The folder of the package of a workspace in which a file lies, the nearest; null outside of workspaces and beside their packages. */
  memberOf(file: string): string | null;
  /** A package with those of its workspace that it depends on, directly or through others, by their folders. */
  closureOf(folder: string): ReadonlySet<string>;
  /** The folder of the root of a package's workspace; null where it is in none. */
  rootOf(folder: string): string | null;
  /** What a package asks for, as its manifest writes it. */
  requirementsOf(folder: string): ReadonlyMap<string, string>;
}

/**
 * Finds the packages of workspaces, and which of them depends on which.
 * @param declarations Everything that the manifests declare.
 */
export function findNodePackages(declarations: readonly Declaration[]): NodePackages {
  const packages = new Map(
    declarations.flatMap((declaration) =>
      declaration.kind === 'node-package' ? [[folderOf(declaration.place.file), declaration] as const] : [],
    ),
  );
  const workspaceOf = membersIn(declarations, [...packages.keys()]);
  const byName = new Map(
    [...workspaceOf].flatMap(([folder, workspace]) => {
      const name = packages.get(folder)?.name ?? null;
      return name === null ? [] : [[`${workspace} ${name}`, folder] as const];
    }),
  );
  const asked = (folder: string, names: Iterable<string>): readonly string[] =>
    [...names].flatMap((name) => byName.get(`${workspaceOf.get(folder) ?? ''} ${name}`) ?? []);
  const memberAround = remembered(
    (folder: string) => [folder, ...foldersAround(folder)].find((each) => workspaceOf.has(each)) ?? null,
  );
  return {
    memberOf: (file) => (workspaceOf.size === 0 ? null : memberAround(folderOf(file))),
    rootOf: (folder) => workspaceOf.get(folder) ?? null,
    requirementsOf: (folder) => packages.get(folder)?.requires ?? new Map<string, string>(),
    closureOf: remembered((folder: string) => {
      // What an app is developed with can be built into it; what a library is developed with cannot.
      const found = new Set([folder, ...asked(folder, packages.get(folder)?.develops ?? [])]);
      for (const each of found) for (const other of asked(each, packages.get(each)?.requires.keys() ?? [])) found.add(other);
      return found;
    }),
  };
}

/** The packages that are in a workspace, each with the folder of its root. */
function membersIn(declarations: readonly Declaration[], folders: readonly string[]): ReadonlyMap<string, string> {
  const work = createPatternWork();
  const found = new Map<string, string>();
  for (const declaration of declarations) {
    if (declaration.kind !== 'node-workspace') continue;
    const root = folderOf(declaration.place.file);
    const matches = (globs: readonly string[]) => {
      const compiled = globs.map((glob) => compileGlob(posix.join(root, glob).replace(/\/$/, ''), 'glob', work));
      return (folder: string) => compiled.some((each) => each.kind === 'test' && each.test(folder));
    };
    const isListed = matches(declaration.members.filter((glob) => !glob.startsWith('!')));
    const isLeftOut = matches(declaration.members.flatMap((glob) => (glob.startsWith('!') ? [glob.slice(1)] : [])));
    for (const folder of folders) if (folder !== root && isListed(folder) && !isLeftOut(folder)) found.set(folder, root);
  }
  return found;
}
