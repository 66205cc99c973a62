import type { SyntaxNode } from '../tree-sitter.js';

/** A node whose kind and children were fetched from the engine once; each fetch costs a microsecond. */
export interface Tree {
  readonly kind: string;
  readonly children: readonly Tree[];
  readonly node: SyntaxNode;
}

/** Below this depth a tree is no code that a person wrote; it is cut, so that no reader's stack overflows. */
export const deepest = 250;

/** Comments can stand between any two tokens, and say nothing. */
const comments = new Set(['comment', 'multiline_comment']);

/**
 * Copies a tree out of the engine.
 * @param node The root.
 * @param onCut Told about each node whose children were left out because it lies too deep.
 */
export function readTree(node: SyntaxNode, onCut: (node: SyntaxNode) => void, depth = 0): Tree {
  const kind = String(node.kind());
  if (depth < deepest) {
    const children = node.children().map((child) => readTree(child, onCut, depth + 1));
    return { kind, node, children: children.filter((child) => !comments.has(child.kind)) };
  }
  onCut(node);
  return { kind: 'ERROR', node, children: [] };
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
  return node.text();
}
