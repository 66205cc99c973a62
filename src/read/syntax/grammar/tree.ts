import type * as Engine from 'web-tree-sitter';

/** A node of a tree that was copied out of the engine, so that the engine's own can be freed. */
export interface Tree {
  /** The grammar's name for it; a mark or keyword is its own kind. */
  readonly kind: string;
  /** What it is for its parent, or null. */
  readonly field: string | null;
  readonly children: readonly Tree[];
  /** The text of the whole file, of which the node is a stretch. */
  readonly source: string;
  /** 0-based, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Whether the grammar did not understand it or some part of it, or missed something in it. */
  readonly hasError: boolean;
}

/** The kind of what the grammar did not understand. */
export const errorKind = 'ERROR';

/** The kind of what the grammar missed: it has no text. */
export const missingKind = 'MISSING';

/** Below this depth a tree is no code that a person wrote; it is cut, so that no reader's stack overflows. */
const deepest = 250;

/** How the copy of a tree differs from the engine's. */
export interface Copying {
  /** Kinds that can stand between any two tokens, and say nothing. */
  readonly comments: ReadonlySet<string>;
  /** Puts a node into the form that the translation tables expect, its children first; absent where the grammar's is that form. */
  readonly shape?: (tree: Tree) => Tree;
}

const isNamed = /^[A-Za-z_]/;

/** Most nodes are names and marks. */
const noChildren: readonly Tree[] = [];

const hasErrorIn = ({ hasError }: Tree): boolean => hasError;

/**
 * Copies a tree out of the engine, without comments.
 * @param cursor At the root.
 * @param source The text of the file.
 */
export function copyTree(cursor: Engine.TreeCursor, source: string, { comments, shape }: Copying): Tree {
  const copy = (kind: string, depth: number): Tree => {
    const { startIndex: start, endIndex: end } = cursor;
    // Each question to the engine costs a microsecond: of marks nobody asks what they are for their parent.
    const field = isNamed.test(kind) ? cursor.currentFieldName : null;
    if (start === end && cursor.nodeIsMissing)
      return { kind: missingKind, field, children: noChildren, source, start, end, hasError: true };
    if (depth >= deepest) return { kind: errorKind, field, children: noChildren, source, start, end, hasError: true };
    let children = noChildren;
    let hasError = kind === errorKind;
    if (cursor.gotoFirstChild()) {
      const copied: Tree[] = [];
      do {
        const { nodeType } = cursor;
        if (comments.has(nodeType)) continue;
        const child = copy(nodeType, depth + 1);
        hasError ||= child.hasError;
        copied.push(child);
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
      children = copied;
    }
    const tree: Tree = { kind, field, children, source, start, end, hasError };
    const shaped = shape === undefined ? tree : shape(tree);
    return shaped.hasError || shaped.children === children ? shaped : { ...shaped, hasError: shaped.children.some(hasErrorIn) };
  };
  return copy(cursor.nodeType, 0);
}

/**
 * Makes a node that the grammar does not have, of children that it has.
 * @param kind What the tables call it.
 * @param children At least one, in source order.
 */
export function treeOf(kind: string, children: readonly [Tree, ...(readonly Tree[])], field: string | null = null): Tree {
  const [first] = children;
  const hasError = children.some((child) => child.hasError);
  return { kind, field, children, source: first.source, start: first.start, end: (children.at(-1) ?? first).end, hasError };
}

/** The first child of one of some kinds, or null. */
export function childOf({ children }: Tree, ...kinds: readonly string[]): Tree | null {
  return children.find(({ kind }) => kinds.includes(kind)) ?? null;
}

/** The children of some kinds. */
export function childrenOf({ children }: Tree, ...kinds: readonly string[]): readonly Tree[] {
  return children.filter(({ kind }) => kinds.includes(kind));
}

/** The child that a field of the grammar names, or null. */
export function fieldOf({ children }: Tree, field: string): Tree | null {
  return children.find((child) => child.field === field) ?? null;
}

/** A node's text. */
export function textOf({ source, start, end }: Tree): string {
  return source.slice(start, end);
}

/** The mark between two operands, where it is no node of its own; comments there are no part of it. */
export function markBetween(left: Tree, right: Tree): string {
  return left.source
    .slice(left.end, right.start)
    .replace(/\/\*.*?\*\/|\/\/.*$/gms, '')
    .trim();
}
