import { posix } from 'node:path';

/** What a label names: a target of a build file, a file, or something of another repository. */
export type Named =
  | { readonly kind: 'target'; readonly name: string; readonly file: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'outside'; readonly repository: string; readonly name: string };

/** The build files of a repository, and what is in them. */
export interface Packages {
  /** The build file of a folder; null where it is no package. */
  buildFileIn(folder: string): string | null;
  /** The folders of packages below a folder: a glob does not enter them. */
  packagesBelow(folder: string): readonly string[];
  /** The folder to which labels in a file are relative. */
  rootOf(file: string): string;
  hasTarget(file: string, name: string): boolean;
}

/**
 * What a label names (https://bazel.build/concepts/labels).
 * @param label `:name`, `name`, `//folder:name`, `//folder`, `@repository//folder:name`.
 * @param file The build file in which it stands.
 */
export function resolve(label: string, file: string, packages: Packages): Named {
  const { repository, path, name } = partsOf(label);
  if (repository !== '') return { kind: 'outside', repository, name: nameOf(path ?? repository, name) };
  const folder = path === null ? folderOf(file) : within(packages.rootOf(file), path);
  const build = packages.buildFileIn(folder);
  const wanted = nameOf(path ?? '', name);
  if (build !== null && packages.hasTarget(build, wanted)) return { kind: 'target', name: wanted, file: build };
  // What is in no build file is a file; a target that a macro makes has no extension.
  if (/\.\w+$/.test(wanted) || build === null) return { kind: 'file', path: within(folder, wanted) };
  return { kind: 'target', name: wanted, file: build };
}

/** The parts of a label as written: the repository is empty for the own one, and the path is null for the own package. */
function partsOf(label: string): { readonly repository: string; readonly path: string | null; readonly name: string } {
  const [, repository = '', rest = label] = /^@@?([^/]*)(\/\/.*|)$/s.exec(label) ?? [];
  const [, path = null, name = ''] = /^(?:\/\/([^:]*))?:?(.*)$/s.exec(rest) ?? [];
  return { repository, path, name };
}

/** `//folder/name` is `//folder/name:name`. */
function nameOf(path: string, name: string): string {
  return name === '' ? posix.basename(path) : name;
}

/** A path below a folder, relative to the audited root. */
export function within(folder: string, path: string): string {
  return posix.join(folder, path).replace(/^\.$|\/$/g, '');
}

/** The folder of a file, empty for the audited root. */
export function folderOf(file: string): string {
  return within(posix.dirname(file), '.');
}
