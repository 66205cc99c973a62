import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Tree } from './tree.js';

/** Translates the nodes of one file, and reaches the tables of statements and expressions. */
export interface Translator {
  /** Where a node starts. */
  placeOf(tree: Tree): Place;
  /** A node of a kind without a row is opaque, with the expressions in it as parts. */
  expression(tree: Tree): Expression;
  /**
   * One statement may be several: each declared name is a declaration. A node of a kind without a row is run for its parts.
   * @param owner What it stands in; absent for code.
   */
  statement(tree: Tree, owner?: Owner): readonly Statement[];
  /** Translates nodes that run one after the other. */
  statements(trees: readonly Tree[], owner?: Owner): readonly Statement[];
  /** The sub-expressions of a node without a meaning of its own; statements among them are those of a closure that is called. */
  parts(tree: Tree): readonly Expression[];
  /** Puts statements that stand inside of an expression before the statement that holds it. */
  hoist(statements: readonly Statement[]): void;
  /** A name for a variable that the code does not have; the same file gives it once. */
  freshName(): string;
  /** Translates what a label, loop or switch encloses; a function ends all of them. */
  inside<Result>(target: Target, translate: () => Result): Result;
  /** Whether a `break` to a label leaves what most closely encloses it. */
  isInnermost(label: string): boolean;
}

/** What a statement stands in: variables that are declared among a type's members are its properties. */
export type Owner = 'type' | 'code';

/** What a `break` can leave: a loop or block with its labels, a switch, or nothing, where a function begins. */
export interface Target {
  readonly labels: readonly string[];
}

/** Translates one kind of expression. */
export type ExpressionTranslation = (translator: Translator, tree: Tree) => Expression;

/** Translates one kind of declaration or statement. */
export type StatementTranslation = (translator: Translator, tree: Tree, owner: Owner) => readonly Statement[];
