import type { SyntaxNode } from '../../tree-sitter.js';
import type { Expression } from '../../../model/expression.js';
import type { Parameter } from '../../../model/source.js';
import type { Aftermath } from '../flow.js';
import type { MemberUse, Writer } from '../writer.js';

/** Reads the grammar's tree; the parts of it call each other through this. */
export interface Reader {
  readonly writer: Writer;
  /** Reads an expression; its facts are collected in the current scope. */
  expression(node: SyntaxNode, use?: MemberUse): Expression;
  /** Reads statements or declarations that follow one another. */
  items(nodes: readonly SyntaxNode[]): Aftermath;
  /** Reads one statement that is the body of another. */
  statement(node: SyntaxNode): Aftermath;
  /** The parameters of a C function or block. */
  parameters(list: SyntaxNode): readonly Parameter[];
  /** The text of a small node, as written. */
  text(node: SyntaxNode): string;
  /** The 0-based offset of a node. */
  offset(node: SyntaxNode): number;
}
