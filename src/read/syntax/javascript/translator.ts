import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Node } from './syntax-tree.js';

/** Translates the nodes of one file, and reaches the tables of statements and expressions. */
export interface Translator {
  placeOf(node: Node): Place;
  /** One statement may be several: each declared name is a declaration. */
  statement(node: Node): readonly Statement[];
  statements(nodes: readonly Node[]): readonly Statement[];
  expression(node: Node): Expression;
  /** The sub-expressions of a node without a meaning of its own. */
  parts(node: Node): readonly Expression[];
  /** Puts a statement that stands inside of an expression before the statement that holds it. */
  hoist(statements: readonly Statement[]): void;
  /** Translates what a label, loop or switch encloses; a function ends all of them. */
  inside<Result>(target: Target, translate: () => Result): Result;
  /** Whether a `break` to a label leaves what most closely encloses it. */
  isInnermost(label: string): boolean;
}

/** What a `break` can leave: a labelled or unlabelled loop or block, a switch, or nothing, where a function begins. */
export interface Target {
  readonly labels: readonly string[];
}
