import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { UsageError } from '../../model/usage-error.js';
import { readFile, type ReadResult } from './read-file.js';

/** The name under which the configuration is looked for. */
const configurationName = 'app-privacy.yaml';

/**
 * Resolves the folder that is audited.
 * @param path As the user gave it.
 * @returns Its real, absolute path.
 * @throws {UsageError} When there is no such folder.
 */
export function openRoot(path: string): string {
  const stats = statsOf(path);
  if (stats === undefined) throw new UsageError(`The folder ${path} does not exist.`, ['Pass the folder of the app as PATH.']);
  if (!stats.isDirectory())
    throw new UsageError(`${path} is a file. The audit reads a folder.`, ['Pass the folder that contains the app instead.']);
  return realpathSync(path);
}

/** A circle of links, or a name that is too long, is no folder either. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A configuration file's text, with the name that reports call it by. */
export interface ConfigurationText {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads the configuration: the file that the user names, or the one at the root.
 * @param root Absolute path of the audited folder.
 * @param named The file that the user named, or null.
 * @returns Null where the user named none and the root has none.
 * @throws {UsageError} When the named file cannot be read.
 */
export function readConfiguration(root: string, named: string | null): ConfigurationText | null {
  const path = named === null ? resolve(root, configurationName) : resolve(named);
  const file = displayName(root, path);
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  if (named === null && !isThere) return null;
  const result = isThere
    ? readPath(named === null ? path : targetOf(path))
    : ({ kind: 'failed', why: 'it does not exist' } as const);
  if (result.kind === 'read') return { file, text: result.bytes.toString('utf8') };
  throw new UsageError(`Could not read the configuration ${file}: ${result.why}.`, [
    named === null ? 'Make it a regular file, or pass another file to --config.' : 'Check the path after --config.',
  ]);
}

/** The file at the root is part of an audited tree, where no link is followed and no pipe is opened. */
function readPath(path: string): ReadResult {
  return readFile(dirname(path), basename(path));
}

/** What the user names may be a link. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // What is wrong with it, reading it says.
    return path;
  }
}

/** A path relative to the root, or a file's bare name where it lies outside: reports hold no absolute paths. */
function displayName(root: string, path: string): string {
  const inside = relative(root, path).replaceAll('\\', '/');
  return inside.startsWith('..') || isAbsolute(inside) ? basename(path) : inside;
}
