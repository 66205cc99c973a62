import ignore, { type Ignore } from 'ignore';
import { readTextFile } from './read-file.js';

/** The `.gitignore` files of a tree, as gitignore(5) has them: the deepest that has an opinion wins. */
export interface IgnoreRules {
  /**
   * Takes in the `.gitignore` of a folder; to be called before what is in the folder is asked for.
   * @param folder Relative to the root, with forward slashes; empty for the root itself.
   */
  read(folder: string): void;
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
  readonly rules: Ignore;
  /** Matches every path of which any rule could have an opinion. */
  readonly candidate: RegExp;
}

/**
 * Starts with no rules.
 * @param root Absolute path of the audited folder.
 */
export function createIgnoreRules(root: string): IgnoreRules {
  const layers: Layer[] = [];
  const lifted: string[] = [];
  const reaches = (layer: Layer, folder: string): boolean =>
    isWithin(folder, layer.folder) && !lifted.some((free) => isWithin(folder, free) && !isWithin(layer.folder, free));
  return {
    read(folder) {
      const text = readTextFile(root, join(folder, '.gitignore'));
      if (text !== null)
        layers.push({ folder, rules: ignore({ allowRelativePaths: true }).add(text), candidate: candidateOf(text) });
    },
    ignores(folder, name, isFolder) {
      const path = `${join(folder, name)}${isFolder ? '/' : ''}`;
      // Deeper folders are read later, so that the last layer above a path is the deepest.
      const opinion = layers.findLast((layer) => reaches(layer, folder) && hasOpinion(layer, path));
      return opinion?.rules.test(within(opinion, path)).ignored ?? false;
    },
    lift(folder, name) {
      lifted.push(join(folder, name));
    },
  };
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a folder is another one, or in it. */
function isWithin(folder: string, outer: string): boolean {
  return outer === '' || folder === outer || folder.startsWith(`${outer}/`);
}

function hasOpinion(layer: Layer, path: string): boolean {
  if (!layer.candidate.test(path)) return false;
  const { ignored, unignored } = layer.rules.test(within(layer, path));
  return ignored || unignored;
}

/** A path relative to the layer's folder. */
function within({ folder }: Layer, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

/**
 * A path that a pattern matches holds the pattern's plain characters. To look for those first spares most
 * paths the test of each pattern, which takes longer than the walk itself.
 * @param text A `.gitignore`.
 */
function candidateOf(text: string): RegExp {
  const patterns = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const literals = patterns.map(plainPart);
  // Case does not count, as on the file systems of a Mac.
  return literals.includes('') ? /(?:)/ : new RegExp([...new Set(literals)].join('|'), 'i');
}

/** The longest run of characters in a pattern that stand for themselves wherever they stand; may be empty. */
function plainPart(pattern: string): string {
  const runs = pattern.replaceAll(/\[[^\]]*\]|\\./g, '*').match(/[\w-]+/g) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}
