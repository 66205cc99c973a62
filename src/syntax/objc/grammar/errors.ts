import type { SyntaxNode } from '../../tree-sitter.js';
import { tokenize } from '../tokens.js';

/** The statements and declarations in which the grammar lost its way. */
export interface BrokenItems {
  readonly size: number;
  /**
   * Where the stretch ends that tokens have to read.
   * @param index Of the item with which the stretch would begin.
   * @returns The index of its last item, or -1 where the item is sound.
   */
  endOfStretch(nodes: readonly SyntaxNode[], index: number): number;
}

/** Nodes whose children are read one by one, so that one of them can be broken and the next one sound. */
const lists = new Set([
  'translation_unit',
  'compound_statement',
  'declaration_list',
  'case_statement',
  'class_interface',
  'class_implementation',
  'protocol_declaration',
  'qualified_protocol_interface_declaration',
]);

/**
 * Finds the broken items of a tree.
 * @param root The whole file.
 * @param text The text that was parsed.
 * @returns `all` where nothing of the tree can be trusted.
 */
export function findBrokenItems(root: SyntaxNode, text: string): BrokenItems | 'all' {
  if (root.kind() === 'ERROR') return 'all';
  const errors = root.findAll({ rule: { kind: 'ERROR' } }).map((error) => error.range().start.index);
  errors.sort((a, b) => a - b);
  return { size: errors.length, endOfStretch: (nodes, index) => endOfStretch(errors, nodes, index, text) };
}

/**
 * Whether an item holds an error that no list inside it holds. It is looked for from above, because asking
 * a node for its parent costs the engine a walk from the root.
 */
function isBroken(errors: readonly number[], item: SyntaxNode): boolean {
  const { start, end } = item.range();
  if (!holdsAny(errors, start.index, end.index) || lists.has(String(item.kind()))) return false;
  const open = [item];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const kind = String(node.kind());
    if (kind === 'ERROR') return true;
    if (!lists.has(kind)) for (const child of node.children()) open.push(child);
  }
  return false;
}

/** Whether one of the sorted offsets lies between two others, both included. */
function holdsAny(offsets: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (offsets[low] ?? Infinity) <= end;
}

function endOfStretch(errors: readonly number[], nodes: readonly SyntaxNode[], index: number, text: string): number {
  const node = nodes[index];
  const next = nodes[index + 1];
  if (node === undefined || !node.isNamed()) return -1;
  const isTorn = next !== undefined && next.kind() === 'ERROR' && !isClosed(balanceOf(node, text));
  if (!isTorn && !isBroken(errors, node)) return -1;
  const balance = { open: 0, endsStatement: false };
  for (let last = index; last < nodes.length; last += 1) {
    const item = nodes[last];
    if (item === undefined || (last > index && !item.isNamed())) return last - 1;
    const { open, endsStatement } = balanceOf(item, text);
    balance.open += open;
    balance.endsStatement = endsStatement;
    if (isClosed(balance)) return last;
  }
  return nodes.length - 1;
}

interface Balance {
  /** How many more brackets open than close. */
  readonly open: number;
  readonly endsStatement: boolean;
}

function isClosed({ open, endsStatement }: Balance): boolean {
  return open <= 0 && endsStatement;
}

function balanceOf(node: SyntaxNode, text: string): Balance {
  const { start, end } = node.range();
  const tokens = tokenize(text, start.index, end.index);
  let open = 0;
  for (const { kind, text: bracket } of tokens) {
    if (kind !== 'punctuator') continue;
    if (/[([{]$/.test(bracket)) open += 1;
    else if (/^[)\]}]$/.test(bracket)) open -= 1;
  }
  return { open, endsStatement: /^(?:[;}]|@end)$/.test(tokens.at(-1)?.text ?? '') };
}
