import type { Call, Expression, ScopeIndex } from '../../model/expression.js';
import { findBinding } from './bindings.js';
import {
  calleeName,
  enclosingTypeName,
  type CallPlace,
  type FunctionPlace,
  type IndexedSource,
  type Program,
} from './program.js';
import type { TypeResolver } from './types.js';

/**
 * The project's own functions that a call may run.
 * @returns None where the callee is not declared in any parsed file.
 */
export function calledFunctions(
  program: Program,
  types: TypeResolver,
  { source, call, scope }: CallPlace,
): readonly FunctionPlace[] {
  const named = (program.functions.get(calleeName(call)) ?? []).filter((place) => place.source.platform === source.platform);
  if (named.length === 0) return [];
  return byLabels(byReceiver(program, types, source, call, scope, named), call);
}

/** The project's functions that an expression names without calling them: `completionHandler: handle`. */
export function namedFunctions(
  program: Program,
  source: IndexedSource,
  expression: Expression,
  scope: ScopeIndex,
): readonly FunctionPlace[] {
  if (expression.kind !== 'name' && expression.kind !== 'member') return [];
  if (expression.kind === 'name' && findBinding(program, source, expression.name, scope, expression.place) !== null) return [];
  const type = enclosingTypeName(source, scope);
  const named = program.functions.get(expression.name) ?? [];
  const own = named.filter((place) => place.type === type || (place.type === null && place.source === source));
  return own.length > 0 ? own : named.filter((place) => place.source.platform === source.platform).slice(0, 1);
}

/** The places of the project that may call a function. */
export function callersOf(program: Program, types: TypeResolver, place: FunctionPlace): readonly CallPlace[] {
  return (program.calls.get(nameOf(place)) ?? []).filter((call) =>
    calledFunctions(program, types, call).some((called) => called.function === place.function),
  );
}

function nameOf(place: FunctionPlace): string {
  return place.function.name === 'init' && place.type !== null ? place.type : place.function.name;
}

function byReceiver(
  program: Program,
  types: TypeResolver,
  source: IndexedSource,
  { callee }: Call,
  scope: ScopeIndex,
  named: readonly FunctionPlace[],
): readonly FunctionPlace[] {
  if (callee.kind === 'name') {
    const type = enclosingTypeName(source, scope);
    const here = named.filter((place) => place.type === null || place.type === type);
    return here.some((place) => place.source === source)
      ? here.filter((place) => place.source === source || place.type !== null)
      : here;
  }
  if (callee.kind !== 'member' || callee.object === null) return [];
  const owner = types.typeOf({ source, expression: callee.object, scope });
  if (owner === null) return named.length <= 3 ? named : [];
  return named.filter((place) => place.type !== null && isKin(program, place.type, owner));
}

/** Whether a type is another one, or declares that it inherits from it or conforms to it. */
function isKin(program: Program, type: string, owner: string): boolean {
  if (type === owner) return true;
  const inherits = (name: string): readonly string[] => program.inherits.get(name) ?? [];
  return inherits(type).includes(owner) || inherits(owner).includes(type);
}

function byLabels(places: readonly FunctionPlace[], call: Call): readonly FunctionPlace[] {
  const exact = places.filter(({ function: { parameters } }) => parameters.length === call.arguments.length);
  return exact.length > 0 ? exact : places;
}
