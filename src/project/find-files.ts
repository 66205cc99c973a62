import { readdirSync, type Dirent } from 'node:fs';
import { extname, relative, sep } from 'node:path';
import glob from 'fast-glob';
import type { Problem } from '../model/problem.js';
import { createIgnoreRules } from './ignore.js';
import { reasonOf } from './read-file.js';
import { unreadable } from './read-problem.js';
import skipped from './skipped-folders.json' with { type: 'json' };

/** What to leave out of the walk. */
export interface FindOptions {
  /** Whether vendored folders (Pods, node_modules, …) are walked too. */
  readonly includeVendored: boolean;
  /** Globs relative to the root. */
  readonly exclude: readonly string[];
}

/** The files of a project. */
export interface FoundFiles {
  /** Relative to the root, with forward slashes, sorted by code unit. */
  readonly paths: readonly string[];
  /** What could not be listed. */
  readonly problems: readonly Problem[];
}

/**
 * Lists a project's files, honouring `.gitignore` files at every level. Links are not followed, so that
 * nothing outside the root is ever listed.
 * @param root Absolute path of the audited folder.
 * @param options What to leave out.
 */
export function findFiles(root: string, options: FindOptions): FoundFiles {
  const problems: Problem[] = [];
  const readFolder = createFolderReader(root, options.includeVendored, (problem) => problems.push(problem));
  // Synchronous: a walk on a warm disk is bound by the processor, and promises cost it a third more.
  const paths = glob.sync('**', {
    cwd: root,
    dot: true,
    onlyFiles: true,
    unique: false,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: [...options.exclude],
    // Its type has eight overloads, of which the walk calls one.
    fs: { readdirSync: readFolder as never },
  });
  return { paths: paths.sort(), problems };
}

/** Reads folders as the walk needs them: what is skipped or ignored is never entered. */
function createFolderReader(
  root: string,
  includeVendored: boolean,
  complain: (problem: Problem) => void,
): (folder: string) => Dirent[] {
  const isGenerated = nameTest(skipped.generated);
  const isVendored = nameTest(skipped.vendored);
  const rules = createIgnoreRules(root);
  return (absolute) => {
    const folder = relative(root, absolute).replaceAll(sep, '/');
    const entries = listFolder(absolute, (why) => {
      complain(unreadable(folder, why));
    });
    if (entries.some(({ name }) => name === '.gitignore')) rules.read(folder);
    return entries.filter((entry) => {
      const isFolder = entry.isDirectory();
      if (isFolder && isGenerated(entry.name)) return false;
      if (!isFolder || !isVendored(entry.name)) {
        if (rules.ignores(folder, entry.name, isFolder)) return false;
        if (lineBreak.test(entry.name)) complain(brokenName(`${folder === '' ? '' : `${folder}/`}${entry.name}`));
        return true;
      }
      // Who asks for vendored code means the folders that nearly every .gitignore names.
      if (includeVendored) rules.lift(folder, entry.name);
      return includeVendored;
    });
  };
}

function listFolder(absolute: string, fail: (why: string) => void): readonly Dirent[] {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    fail(reasonOf(error));
    return [];
  }
}

/** No pattern of the walk matches a name with one. */
const lineBreak = /[\n\r]/;

function brokenName(file: string): Problem {
  return {
    kind: 'incomplete',
    place: { file, line: 1, column: 1 },
    message: 'The name holds a line break, and what has it was not read.',
    remedy: 'Rename it, or leave it out with .gitignore.',
  };
}

/** Tests a folder's name against names, of which one may be an ending: `*.app`. */
function nameTest(rows: readonly { readonly name: string }[]): (name: string) => boolean {
  const names = new Set(rows.map(({ name }) => name));
  return (name) => names.has(name) || names.has(`*${extname(name)}`);
}
