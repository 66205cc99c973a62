import type { Problem } from '../../model/problem.js';
import { isWithin } from '../../model/path.js';
import { createIgnoreList, type IgnoreList } from '../patterns/ignore-list.js';
import type { PatternWork } from '../patterns/pattern-work.js';
import { decodeText, readFile } from './read-file.js';
import { unreadable } from './read-problem.js';

/** The `.gitignore` files of a tree, as gitignore(5) has them: the deepest that has an opinion wins. */
export interface IgnoreRules {
  /**
   * Takes in the `.gitignore` of a folder; to be called before what is in the folder is asked for.
   * @param folder Relative to the root, with forward slashes; empty for the root itself.
   * @returns What could not be understood.
   */
  read(folder: string): readonly Problem[];
  /**
   * Whether an entry of a folder that is not ignored itself is left out.
   * @param folder Relative to the root.
   * @param name The entry's name.
   * @param isFolder Whether it is a folder: some patterns are for folders only.
   */
  ignores(folder: string, name: string, isFolder: boolean): boolean;
  /**
   * Keeps the rules of the folders above from a folder and what is in it.
   * @param folder The folder that holds it.
   * @param name Its name.
   */
  lift(folder: string, name: string): void;
}

/** The rules of a folder that has a `.gitignore`, and of those above it. */
interface Layer {
  readonly folder: string;
  readonly list: IgnoreList;
}

/**
 * Starts with no rules.
 * @param root Absolute path of the audited folder.
 * @param work Counts what the patterns cost.
 */
export function createIgnoreRules(root: string, work: PatternWork): IgnoreRules {
  const layers: Layer[] = [];
  const lifted: string[] = [];
  const reaches = (layer: Layer, folder: string): boolean =>
    isWithin(folder, layer.folder) && !lifted.some((free) => isWithin(folder, free) && !isWithin(layer.folder, free));
  return {
    read(folder) {
      const file = join(folder, '.gitignore');
      const result = readFile(root, file);
      if (result.kind === 'failed') return [unreadable(file, result.why)];
      const list = createIgnoreList(decodeText(result.bytes).text, work);
      layers.push({ folder, list });
      return list.refused.map(({ line, message, remedy }) => ({
        kind: 'incomplete',
        place: { file, line, column: 1 },
        message,
        remedy,
      }));
    },
    ignores(folder, name, isFolder) {
      const path = `${join(folder, name)}${isFolder ? '/' : ''}`;
      // Deeper folders are read later, so that the last layer above a path is the deepest.
      for (const layer of layers.toReversed()) {
        const opinion = reaches(layer, folder) ? layer.list.opinion(within(layer, path)) : null;
        if (opinion !== null) return opinion === 'ignored';
      }
      return false;
    },
    lift(folder, name) {
      lifted.push(join(folder, name));
    },
  };
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** A path relative to the layer's folder. */
function within({ folder }: Layer, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}
