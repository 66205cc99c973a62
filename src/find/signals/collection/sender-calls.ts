import type { Expression } from '../../../model/expression.js';
import { findBinding } from '../../match/bindings.js';
import type { Program } from '../../match/program.js';
import type { SymbolUse } from '../../match/symbols.js';

/**
 * Finds the calls of what an API gives that makes something which sends: `httpsCallable(functions, 'invite')({ to })`, or `invite.call()`
 * where a variable holds it.
 * @param program The project.
 * @param uses The uses of all APIs that send.
 * @returns For each call a use of its API, with what the call is given.
 */
export function callsOfSenders(program: Program, uses: readonly SymbolUse[]): readonly SymbolUse[] {
  const made = new Map(uses.flatMap((use) => (use.row.role === 'sender' ? [[use.expression, use] as const] : [])));
  if (made.size === 0) return [];
  return program.sources.flatMap((source) =>
    source.facts.flatMap((fact): readonly SymbolUse[] => {
      if (fact.kind !== 'call' || made.has(fact.call)) return [];
      const { call, scope } = fact;
      const use = senderOf(program, made, { source, scope }, call.callee);
      const values = call.arguments.map(({ value }) => value);
      return use === null ? [] : [{ ...use, source, scope, place: call.place, values, receiver: null, expression: call }];
    }),
  );
}

/** What made what is called, or what a method is called on. */
function senderOf(
  program: Program,
  made: ReadonlyMap<Expression, SymbolUse>,
  at: Pick<SymbolUse, 'source' | 'scope'>,
  callee: Expression,
): SymbolUse | null {
  const called = callee.kind === 'member' && callee.object !== null ? callee.object : callee;
  const direct = made.get(called);
  if (direct !== undefined || called.kind !== 'name') return direct ?? null;
  const binding = findBinding(program, at.source, called.name, at.scope, called.place);
  const value = binding?.kind === 'variable' ? binding.declaration.value : null;
  return value === null ? null : (made.get(value) ?? null);
}
