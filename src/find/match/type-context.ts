import type { TypeTable } from '../../catalog/apis/api.js';
import { moduleOfOwner } from '../../catalog/apis/modules.js';
import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { IndexedSource, Program } from './program.js';

/** An expression and where it stands. */
export interface Located {
  readonly source: IndexedSource;
  readonly expression: Expression;
  readonly scope: ScopeIndex;
}

/** What the parts of the resolver of types share. */
export interface TypeContext {
  readonly program: Program;
  readonly table: TypeTable;
  /** The type of an expression, or null; `depth` counts the steps that led to it. */
  readonly resolve: (located: Located, depth: number) => string | null;
  /** The type that a function gives, or null. */
  readonly ofFunction: (source: IndexedSource, scope: ScopeIndex, depth: number) => string | null;
}

/** Longer chains of bindings than this are cut: nothing real needs them, and a cycle must end. */
export const deepest = 16;

/** Whether a type is one of an SDK's: the way to it may then leave what the code declares. */
export function isOfSdk({ table }: TypeContext, type: string | null): boolean {
  return type !== null && (type in table || moduleOfOwner(type) !== null);
}
