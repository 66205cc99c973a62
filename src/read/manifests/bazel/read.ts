import { textArgument } from '../program/arguments.js';
import { readProgram, type ProgramFormat, type ProgramParser } from '../program/reader.js';
import type { ManifestContents, ManifestFile, ManifestReader } from '../manifest.js';
import { folderOf, type Packages } from './labels.js';
import { buildFileOf } from './project.js';
import { mayHaveTargets, mayNameFiles } from './rules.js';

const remedy = 'Fix the file. Check it with bazel query.';

const nothing: ManifestContents = { dependencies: [], declarations: [], problems: [] };

/**
 * Makes the reader of Bazel's build files: the targets of rules_apple, rules_swift and Bazel's own rules, as far as their literals
 * tell. What macros make, and what other files define, is said not to be read.
 * @param parser Reads Python, of whose syntax Starlark has a part.
 */
export function readerOf(parser: ProgramParser): ManifestReader {
  const readAll = (files: readonly ManifestFile[]): readonly ManifestContents[] => {
    const packages = packagesIn(files, parser);
    const format: ProgramFormat = {
      ...{ remedy, ecosystem: null, mayBeEmpty: true },
      partial: 'The parser does not understand this line.',
      extract: (program) => ({ dependencies: [], ...buildFileOf(program, packages) }),
    };
    const builds = files.filter(({ path }) => isBuildFile(path));
    const isForApple = builds.some(({ text }) => mayHaveTargets.test(text));
    return files.map((file) =>
      isForApple && isBuildFile(file.path) && (mayHaveTargets.test(file.text) || mayNameFiles.test(file.text))
        ? readProgram(format, parser, { ...file, file: file.path, library: [] })
        : nothing,
    );
  };
  return { read: (path, content) => readAll([{ ...content, path }])[0] ?? nothing, readAll };
}

function isBuildFile(path: string): boolean {
  return /(?:^|\/)BUILD(?:\.bazel)?$/.test(path);
}

function packagesIn(files: readonly ManifestFile[], parser: ProgramParser): Packages {
  const builds = new Map<string, string>();
  const roots = new Set<string>();
  for (const { path } of files) {
    const folder = folderOf(path);
    if (!isBuildFile(path)) roots.add(folder);
    // Where a folder has both, Bazel reads BUILD.bazel.
    else if (path.endsWith('.bazel') || !builds.has(folder)) builds.set(folder, path);
  }
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const known = new Map<string, ReadonlySet<string>>();
  const targetsIn = (file: string): ReadonlySet<string> => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const names = namesIn(file, texts.get(file) ?? '', parser);
    known.set(file, names);
    return names;
  };
  return {
    buildFileIn: (folder) => builds.get(folder) ?? null,
    packagesBelow: (folder) =>
      [...builds.keys()].filter((each) => each !== folder && (folder === '' || each.startsWith(`${folder}/`))),
    rootOf(file) {
      for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder)) if (roots.has(folder)) return folder;
      return '';
    },
    hasTarget: (file, name) => targetsIn(file).has(name),
  };
}

/** The names of all that a build file makes, macros included. */
function namesIn(file: string, text: string, parser: ProgramParser): ReadonlySet<string> {
  const names = new Set<string>();
  const extract: ProgramFormat['extract'] = ({ run }) => {
    for (const call of run.calls) {
      const name = textArgument(call, 'name');
      if (name !== null) names.add(name.text);
    }
    return { dependencies: [] };
  };
  readProgram({ remedy, ecosystem: null, extract }, parser, { file, text, bytes: new Uint8Array(), library: [] });
  return names;
}
