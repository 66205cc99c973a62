import { readdirSync, type Dirent } from 'node:fs';
import { extname } from 'node:path';
import type { Problem } from '../../model/problem.js';
import { compileGlob, type PathTest } from '../patterns/glob.js';
import { createPatternWork, type PatternWork } from '../patterns/pattern-work.js';
import { builtFrameworks } from './built-frameworks.js';
import { createIgnoreRules, type IgnoreRules } from './ignore.js';
import { reasonOf } from './read-file.js';
import lockFiles from './lock-files.json' with { type: 'json' };
import { unreadable } from './read-problem.js';
import skipped from './skipped-folders.json' with { type: 'json' };

/** What to leave out of the walk. */
export interface FindOptions {
  /** Whether vendored folders (Pods, node_modules, …) are walked too. */
  readonly includeVendored: boolean;
  /** Globs relative to the root. One that is refused leaves nothing out: reading the configuration says so. */
  readonly exclude: readonly string[];
}

/** The files of a project. */
export interface FoundFiles {
  /** Relative to the root, with forward slashes, sorted by code unit. */
  readonly paths: readonly string[];
  /** Links, which are not followed: relative to the root, sorted by code unit. */
  readonly links: readonly string[];
  /** What could not be listed. */
  readonly problems: readonly Problem[];
  /** Folders that are not entered because they are called as those of vendored code, and that nothing else leaves out. */
  readonly vendored: readonly string[];
  /** Lists one of them, as if vendored code were asked for. */
  enter(folder: string): Pick<FoundFiles, 'paths' | 'problems'>;
  /** Whether the configuration leaves out a path, be it there or not. */
  excludes(path: string): boolean;
}

interface Walk {
  readonly root: string;
  readonly includeVendored: boolean;
  readonly excludes: PathTest;
  readonly rules: IgnoreRules;
  readonly paths: string[];
  readonly links: string[];
  readonly problems: Problem[];
  readonly vendored: string[];
}

/**
 * Lists a project's files, honouring `.gitignore` files at every level, but for lock files. Links are not followed, so that
 * nothing outside the root is ever listed.
 * @param root Absolute path of the audited folder.
 * @param options What to leave out.
 */
export function findFiles(root: string, { includeVendored, exclude }: FindOptions): FoundFiles {
  const work = createPatternWork();
  const walk: Walk = {
    ...{ root, includeVendored, excludes: testOf(exclude, work), rules: createIgnoreRules(root, work) },
    ...{ paths: [], links: [], problems: [], vendored: [] },
  };
  listAll(walk, '');
  const { paths, links, problems, vendored } = walk;
  if (work.stepsLeft <= 0) problems.push(tooMuchWork);
  return {
    ...{ paths: paths.sort(), links: links.sort(), problems, vendored, excludes: walk.excludes },
    enter(folder) {
      const inside: Walk = { ...walk, includeVendored: true, paths: [], links: [], problems: [] };
      listAll(inside, folder);
      return { paths: inside.paths.sort(), problems: inside.problems };
    },
  };
}

function listAll(walk: Walk, from: string): void {
  const open = [from];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) open.push(...listFolder(walk, folder));
}

function testOf(exclude: readonly string[], work: PatternWork): PathTest {
  const tests = exclude.flatMap((pattern) => {
    const compiled = compileGlob(pattern.replace(/^(?:\.?\/)+/, '').replace(/\/$/, ''), 'glob', work);
    return compiled.kind === 'refused' ? [] : [compiled.test];
  });
  return (path) => tests.some((test) => test(path));
}

const tooMuchWork: Problem = {
  kind: 'incomplete',
  place: { file: '.', line: 1, column: 1 },
  message: 'The patterns of .gitignore and exclude take too long to match. The audit stopped applying them partway.',
  remedy: 'Reduce the number of patterns with ** and *.',
};

/** Takes in the files of a folder. Returns the folders in it that are to be entered, and enters none that is left out. */
function listFolder(walk: Walk, folder: string): readonly string[] {
  const entries = entriesOf(walk, folder);
  if (entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) walk.problems.push(...walk.rules.read(folder));
  const folders: string[] = [];
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (isOutside(walk, folder, entry)) {
      walk.paths.push(...builtFrameworks(walk.root, path));
      walk.vendored.push(path);
    }
    if (!isWanted(walk, folder, entry) || leavesOut(walk, path, entry)) continue;
    if (lineBreak.test(entry.name)) walk.problems.push(brokenName(path));
    else if (entry.isDirectory()) folders.push(path);
    else if (entry.isSymbolicLink()) walk.links.push(path);
    else if (entry.isFile()) walk.paths.push(path);
  }
  return folders;
}

function entriesOf({ root, problems }: Walk, folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder === '' ? root : `${root}/${folder}`, { withFileTypes: true });
  } catch (error) {
    problems.push(unreadable(folder, reasonOf(error)));
    return [];
  }
}

const isGenerated = nameTest(skipped.generated);
const isVendored = nameTest(skipped.vendored);

const lockFileNames: ReadonlySet<string> = new Set(lockFiles.map(({ name }) => name));

/** Matches the name of what is a template: it is no part of an app until a tool has filled it in. */
const placeholder = new RegExp(skipped.placeholders.map(({ pattern }) => pattern).join('|'));

/** Whether the walk enters no folder of a name, unless vendored code is asked for. */
export function isSkippedFolder(name: string): boolean {
  return isGenerated(name) || isVendored(name);
}

function isWanted({ rules, includeVendored }: Walk, folder: string, entry: Dirent): boolean {
  const { name } = entry;
  if (placeholder.test(name)) return false;
  // What a link of such a name leads to is skipped like the folder itself.
  const isFolder = entry.isDirectory();
  if (isFolder || entry.isSymbolicLink()) {
    if (isGenerated(name)) return false;
    if (isVendored(name)) {
      // Who asks for vendored code means the folders that nearly every .gitignore names.
      if (includeVendored && isFolder) rules.lift(folder, name);
      return includeVendored;
    }
  }
  // The build has what its package manager wrote there, whether the repository keeps the file or not.
  return (!isFolder && lockFileNames.has(name)) || !rules.ignores(folder, name, isFolder);
}

/** Whether a folder is not entered because what is in it was built elsewhere. */
function isOutside({ rules, includeVendored, excludes }: Walk, folder: string, entry: Dirent): boolean {
  const { name } = entry;
  if (includeVendored || !entry.isDirectory() || !isVendored(name)) return false;
  return !rules.ignores(folder, name, true) && !excludes(folder === '' ? name : `${folder}/${name}`);
}

function leavesOut({ excludes }: Walk, path: string, entry: Dirent): boolean {
  // `Linked/**` means the link as well.
  return excludes(path) || (entry.isSymbolicLink() && excludes(`${path}/-`));
}

/** Problems are told by line, and so are paths in most formats. */
const lineBreak = /[\n\r]/;

function brokenName(file: string): Problem {
  return {
    kind: 'incomplete',
    place: { file, line: 1, column: 1 },
    message: 'The name contains a line break, so the audit did not read the file or folder.',
    remedy: 'Rename it, or list it in .gitignore.',
  };
}

/** Tests a folder's name against names, of which one may be an ending: `*.app`. */
function nameTest(rows: readonly { readonly name: string }[]): (name: string) => boolean {
  const names = new Set(rows.map(({ name }) => name));
  return (name) => names.has(name) || names.has(`*${extname(name)}`);
}
