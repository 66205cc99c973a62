import type { Name, ScopeIndex } from '../../model/expression.js';
import { findBinding } from './bindings.js';
import type { IndexedSource, Program } from './program.js';
import type { Use } from './uses.js';

/**
 * Whether a script uses something that it neither declares nor imports: its import is lost, or what builds the app adds it.
 * @param use A call of a function, or of a member of what a name stands for.
 */
export function isUnboundUse(
  program: Program,
  source: IndexedSource,
  { receiver, expression }: Pick<Use, 'receiver' | 'expression'>,
  scope: ScopeIndex,
): boolean {
  if (source.scoping.modulesAreOpen || expression.kind !== 'call') return false;
  const named = receiver ?? expression.callee;
  return named.kind === 'name' && isUnbound(program, source, named, scope);
}

/** Whether a script uses a name that it neither declares nor imports, or imports from what no module is called. */
export function isUnbound(program: Program, source: IndexedSource, { name, place }: Name, scope: ScopeIndex): boolean {
  if (name === 'self' || name === 'super' || program.functions.has(name) || program.types.has(name)) return false;
  const binding = findBinding(program, source, name, scope, place);
  return binding === null || (binding.kind === 'import' && !moduleName.test(binding.module));
}

/** How packages, files and their aliases are named; damage leaves other signs in the text, or none of it. */
const moduleName = /^[\w@~#$./:?&=!*-]+$/;
