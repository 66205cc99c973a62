import type { SyntaxNode } from '../../tree-sitter.js';
import { goesOn, leaveBehind, type Aftermath } from '../flow.js';
import type { Writer } from '../writer.js';
import { readParameters } from './declarations.js';
import { findBrokenItems, type BrokenItems } from './errors.js';
import { readExpression } from './expressions.js';
import type { Reader } from './reader.js';
import { readStatement } from './statements.js';

/** Deeper trees are left to the reader of tokens: no person writes them, and the stack is finite. */
const deepest = 300;

/** Reads a stretch of text by its tokens, in the writer's current scope. */
export type Recover = (start: number, end: number) => void;

/**
 * Collects the scopes and facts of a tree.
 * @param root The whole file.
 * @param text The text that was parsed.
 * @param writer Takes them.
 * @param recover Called for what the grammar did not know.
 */
export function readTree(root: SyntaxNode, text: string, writer: Writer, recover: Recover): void {
  const broken = findBrokenItems(root, text);
  if (broken === 'all') {
    recover(0, writer.names.length);
    return;
  }
  let depth = 0;
  const guard = <Result>(node: SyntaxNode, tooDeep: Result, read: () => Result): Result => {
    if (depth >= deepest) {
      const { start, end } = node.range();
      recover(start.index, end.index);
      return tooDeep;
    }
    depth += 1;
    const result = read();
    depth -= 1;
    return result;
  };
  const reader: Reader = {
    writer,
    expression: (node, use = 'read') => guard(node, writer.opaque(0), () => readExpression(reader, node, use)),
    statement: (node) => guard(node, goesOn, () => readStatement(reader, node)),
    items: (nodes) => (broken.size === 0 ? readItems(reader, nodes) : readSoundItems(reader, nodes, broken, recover)),
    parameters: (list) => readParameters(reader, list),
    text: (node) => {
      const { start, end } = node.range();
      return writer.names.slice(start.index, end.index);
    },
    offset: (node) => node.range().start.index,
  };
  reader.items(root.children());
}

function readItems(reader: Reader, nodes: readonly SyntaxNode[]): Aftermath {
  let exits = false;
  for (const node of nodes) {
    const aftermath = reader.statement(node);
    exits ||= aftermath.exits;
    if (aftermath.after.length > 0) leaveBehind(reader.writer, aftermath, reader.offset(node));
  }
  return { exits, after: [] };
}

/** Reads what the grammar knew, and leaves what it did not know to tokens, with what it tore apart. */
function readSoundItems(reader: Reader, nodes: readonly SyntaxNode[], broken: BrokenItems, recover: Recover): Aftermath {
  let exits = false;
  for (let index = 0; index < nodes.length;) {
    const last = broken.endOfStretch(nodes, index);
    const node = nodes[index];
    const final = nodes[last];
    if (node !== undefined && final !== undefined && last !== -1) {
      recover(reader.offset(node), final.range().end.index);
      index = last + 1;
      continue;
    }
    if (node !== undefined) exits = readItems(reader, [node]).exits || exits;
    index += 1;
  }
  return { exits, after: [] };
}
