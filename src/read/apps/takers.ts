import { addToGroup } from '../../model/group-by.js';
import type { SourceFolder } from '../../model/project.js';
import { folderOf, isWithin } from '../../model/path.js';
import { compileGlob, type PathTest } from '../patterns/glob.js';
import { createPatternWork, type PatternWork } from '../patterns/pattern-work.js';
import { foldersAround } from './folders.js';
import type { KnownTarget } from './known-target.js';

/** A target that takes a folder, but for some of its files. */
interface Taking {
  readonly each: KnownTarget;
  leavesOut(file: string): boolean;
}

/** Tells what targets take. */
export interface Takers {
  /** Those that list a file, that take a folder around it, or of which it is the Info.plist or a configuration file. */
  of(file: string): readonly KnownTarget[];
  /** Whether one of them lists a file in a folder, or takes the folder, one in it or one around it. */
  takeWithin(folder: string): boolean;
}

/**
 * Tells which targets take a file.
 * @param targets All that are built.
 */
export function createTakers(targets: readonly KnownTarget[]): Takers {
  const byFile = new Map<string, KnownTarget[]>();
  const byFolder = new Map<string, Taking[]>();
  const work = createPatternWork();
  for (const each of targets) {
    const { target, settings } = each;
    for (const file of new Set([...target.files, ...settings.infoPlists, ...settings.files])) {
      addToGroup(byFile, file, each);
      // What has no extension is a folder that is copied as it is.
      if (file !== '' && !/\.\w+$/.test(file)) addToGroup(byFolder, file, { each, leavesOut: nothing });
    }
    for (const folder of target.folders) addToGroup(byFolder, folder.path, { each, leavesOut: exceptionsOf(folder, work) });
  }
  const around = byFolder.size === 0 ? () => [] : takingAround(byFolder);
  return {
    of(file) {
      const taking = around(folderOf(file)).flatMap(({ each, leavesOut }) => (leavesOut(file) ? [] : [each]));
      const own = byFile.get(file) ?? [];
      return taking.length === 0 ? own : [...new Set([...own, ...taking])];
    },
    takeWithin: (folder) =>
      around(folder).length > 0 || [...byFolder.keys(), ...byFile.keys()].some((path) => isWithin(path, folder)),
  };
}

function nothing(): boolean {
  return false;
}

function exceptionsOf({ except, only, without }: SourceFolder, work: PatternWork): (file: string) => boolean {
  const [wanted, unwanted] = [testsOf(only, work), testsOf(without, work)];
  return (file) =>
    except.has(file) ||
    (except.size > 0 && foldersAround(file).some((folder) => except.has(folder))) ||
    (only.length > 0 && !wanted.some((test) => test(file))) ||
    unwanted.some((test) => test(file));
}

/** A pattern that cannot be read matches nothing. */
function testsOf(patterns: readonly string[], work: PatternWork): readonly PathTest[] {
  return patterns.flatMap((pattern) => {
    const compiled = compileGlob(pattern, 'glob', work);
    return compiled.kind === 'test' ? [compiled.test] : [];
  });
}

/** What takes the folders around a file, by the innermost of them. */
function takingAround(byFolder: ReadonlyMap<string, readonly Taking[]>): (folder: string) => readonly Taking[] {
  const known = new Map<string, readonly Taking[]>();
  const around = (folder: string): readonly Taking[] => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const taking = [...(byFolder.get(folder) ?? []), ...(folder === '' ? [] : around(folderOf(folder)))];
    known.set(folder, taking);
    return taking;
  };
  return around;
}
