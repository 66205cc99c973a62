import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Directive } from './prepare.js';
import type { Tree } from './tree.js';

/** What the translations of declarations, statements and expressions share, and how they reach each other. */
export interface Translator {
  /** Directives of conditional compilation, which stand between statements. */
  readonly directives: readonly Directive[];
  /** The name that a declaration's attribute gives it in Objective-C, or null. */
  objectiveCName(declaration: Tree): string | null;
  placeOf(tree: Tree): Place;
  expression(tree: Tree): Expression;
  /** Gives what a declaration or statement says, with what tokens recover in it before it. */
  statements(tree: Tree, owner: Owner): readonly Statement[];
  /** Translates statements that run one after the other. */
  block(trees: readonly Tree[]): readonly Statement[];
  /** Translates a body; one of a single expression, also in the arms of a single if or switch, gives its value. */
  body(trees: readonly Tree[]): readonly Statement[];
  /** Puts what tokens recover in a tree before what was made of it. */
  withRecovered(tree: Tree, statements: readonly Statement[]): readonly Statement[];
}

/** What a statement stands in: variables that are declared among a type's members are its properties. */
export type Owner = 'type' | 'code';

/** Translates one kind of expression. */
export type ExpressionTranslation = (translator: Translator, tree: Tree) => Expression;

/** Translates one kind of declaration or statement. */
export type StatementTranslation = (translator: Translator, tree: Tree, owner: Owner) => readonly Statement[];

/** Translates the statements of an arm: of a statement, or of one that is a value. */
export type ArmTranslation = (trees: readonly Tree[]) => readonly Statement[];
