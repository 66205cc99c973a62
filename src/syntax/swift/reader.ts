import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { FactWriter } from './facts.js';
import type { Directive } from './prepare.js';
import type { Tree } from './tree.js';

/** What the readers of declarations, statements and expressions share, and how they reach each other. */
export interface Reader {
  readonly writer: FactWriter;
  /** Directives of conditional compilation, which stand between statements. */
  readonly directives: readonly Directive[];
  /** Reads a declaration, statement or expression for its facts. */
  visit(tree: Tree, scope: ScopeIndex): void;
  /** Reads an expression: gives its form, and collects the facts in it. */
  expression(tree: Tree, scope: ScopeIndex, use?: MemberUse): Expression;
  /** Reads the statements of a block in order. */
  block: BlockReader;
  /** Reads a region that the grammar did not understand. */
  recover(tree: Tree, scope: ScopeIndex): void;
}

/** How a member is used: only one that is read is a fact of its own. */
export type MemberUse = 'read' | 'called' | 'assigned';

/** Reads one kind of expression. */
export type ExpressionReader = (reader: Reader, tree: Tree, scope: ScopeIndex, use: MemberUse) => Expression;

/** Reads the statements of a block in order. */
export type BlockReader = (statements: readonly Tree[], scope: ScopeIndex) => void;
