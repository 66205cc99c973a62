import type { Stretch } from '../stretch.js';
import { errorKind, type Tree } from './tree.js';

/** A part of what the grammar did not understand: one that it did, or text. */
type Region = { readonly tree: Tree } | Stretch;

/** The parts of an error. */
interface Regions {
  readonly regions: readonly Region[];
  /** The error with those in its text, of which no second reading is wanted. */
  readonly errors: readonly Tree[];
}

/**
 * Takes an error apart: whole declarations and statements in it are read as such; what is between them is text.
 * @param tree The error.
 * @param statements The table of what is whole.
 */
export function regionsIn(tree: Tree, statements: Readonly<Record<string, unknown>>): Regions {
  const regions: Region[] = [];
  const isWhole = ({ kind }: Tree): boolean => kind in statements;
  let from = tree.start;
  for (const child of tree.children.filter(isWhole)) {
    if (child.start > from) regions.push({ start: from, end: child.start });
    regions.push({ tree: child });
    from = child.end;
  }
  if (tree.end > from) regions.push({ start: from, end: tree.end });
  return { regions, errors: [tree, ...tree.children.filter((child) => !isWhole(child)).flatMap(errorsIn)] };
}

function errorsIn(tree: Tree): readonly Tree[] {
  if (!tree.hasError) return [];
  return [...(tree.kind === errorKind ? [tree] : []), ...tree.children.flatMap(errorsIn)];
}
