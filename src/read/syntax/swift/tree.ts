import { sharedName } from '../shared-names.js';
import type { SyntaxNode } from '../tree-sitter.js';

/** A node whose kind and children were fetched from the engine once; each fetch costs a microsecond. */
export interface Tree {
  readonly kind: string;
  readonly children: readonly Tree[];
  readonly node: SyntaxNode;
  /** Whether the grammar did not understand it or some part of it. */
  readonly hasError: boolean;
}

/** Below this depth a tree is no code that a person wrote; it is cut, so that no reader's stack overflows. */
const deepest = 250;

/** Comments can stand between any two tokens, and say nothing. */
const comments = new Set(['comment', 'multiline_comment']);

/** Kinds whose children, if any, nobody reads: half of all nodes, and to ask for children is what costs most. */
const leaves = new Set(
  'simple_identifier type_identifier integer_literal real_literal boolean_literal line_str_text let var func if else return self'.split(
    ' ',
  ),
);

function isLeaf(kind: string): boolean {
  return leaves.has(kind) || !/^[A-Za-z_]/.test(kind);
}

/** The grammar makes sense of `u@se(x)` by an `as` that nobody wrote: code would be read as a type. */
function isInserted({ kind, node }: Tree): boolean {
  return kind === 'as_operator' && node.text() === '';
}

/**
 * Copies a tree out of the engine, without comments.
 * @param root The root.
 */
export function readTree(root: SyntaxNode): Tree {
  const copy = (kind: string, node: SyntaxNode, depth: number): Tree => {
    if (isLeaf(kind)) return { kind, children: [], node, hasError: false };
    if (depth >= deepest) return { kind: 'ERROR', children: [], node, hasError: true };
    const children: Tree[] = [];
    let hasError = kind === 'ERROR';
    for (const child of node.children()) {
      const kindOfChild = String(child.kind());
      if (comments.has(kindOfChild)) continue;
      const copied = copy(kindOfChild, child, depth + 1);
      hasError ||= copied.hasError;
      children.push(copied);
    }
    if (children.some(isInserted)) return { kind: 'ERROR', children, node, hasError: true };
    return { kind, children, node, hasError };
  };
  return copy(String(root.kind()), root, 0);
}

/** The first child of one of some kinds, or null. */
export function childOf(tree: Tree, ...kinds: readonly string[]): Tree | null {
  return tree.children.find(({ kind }) => kinds.includes(kind)) ?? null;
}

/** The children of some kinds. */
export function childrenOf(tree: Tree, ...kinds: readonly string[]): readonly Tree[] {
  return tree.children.filter(({ kind }) => kinds.includes(kind));
}

/** A node's text. */
export function textOf({ node }: Tree): string {
  return sharedName(node.text());
}

/** A name without the backticks around it. */
export function nameOf(tree: Tree): string {
  const text = textOf(tree);
  return text.includes('`') ? sharedName(text.replaceAll('`', '')) : text;
}
