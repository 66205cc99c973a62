import { inputRows } from '../../../catalog/input-fields.js';
import type { Call, Expression, ScopeIndex } from '../../../model/expression.js';
import { enclosingTypeName, type IndexedSource, type Program } from '../../match/program.js';
import { ancestors } from '../../match/scopes.js';
import { isTest } from '../../match/tests.js';

const named = (kind: 'bound' | 'handlers'): ReadonlySet<string> =>
  new Set(inputRows.flatMap((row) => (row.kind === kind ? row.members : [])));
const [bound, handlers] = [named('bound'), named('handlers')];
const views: ReadonlySet<string> = new Set(inputRows.flatMap((row) => (row.kind === 'field' ? row.members : [])));

/** What a view is bound to, and what it tells. */
export interface Bound {
  readonly bound: readonly Expression[];
  readonly handlers: readonly Expression[];
}

/** What a view is bound to, and what it tells; null where neither is written. */
export function boundBy({ arguments: given }: Call): Bound | null {
  const all = given.flatMap(({ label, value }): readonly NamedValue[] =>
    value.kind === 'object' ? value.entries.map((entry) => ({ name: entry.key, value: entry.value })) : [{ name: label, value }],
  );
  const of = (names: ReadonlySet<string>): readonly Expression[] =>
    all.flatMap(({ name, value }) => (name !== null && names.has(name) ? [value] : []));
  const found = { bound: of(bound), handlers: of(handlers) };
  return found.bound.length + found.handlers.length > 0 ? found : null;
}

interface NamedValue {
  readonly name: string | null;
  readonly value: Expression;
}

const memory = new WeakMap<Program, ReadonlySet<string>>();

/**
 * The views of a project that pass on to a field what they are themselves bound to, by name: what is entered in them their own label
 * says, and what has it is what they are given.
 */
export function wrappersOf(program: Program): ReadonlySet<string> {
  const known = memory.get(program) ?? findWrappers(program);
  memory.set(program, known);
  return known;
}

function findWrappers(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  for (const source of program.sources) {
    if (isTest(source)) continue;
    for (const fact of source.facts) {
      if (fact.kind !== 'call' || fact.call.callee.kind !== 'name' || !views.has(fact.call.callee.name)) continue;
      if (!passesOn(fact.call)) continue;
      for (const name of viewsAround(source, fact.scope)) if ((program.calls.get(name) ?? []).some(isBound)) names.add(name);
    }
  }
  return names;
}

/** Whether a field is bound to what its own view is given under the name that it gives it on. */
export function passesOn(call: Call): boolean {
  const given = boundBy(call);
  const isOwn = (value: Expression): boolean => {
    const name = value.kind === 'name' || value.kind === 'member' ? value.name.replace(/^[$_]/, '') : '';
    return bound.has(name) || handlers.has(name);
  };
  return given !== null && [...given.bound, ...given.handlers].some(isOwn);
}

/** Whether code is that of a view that wraps a field. */
export function isInWrapper(program: Program, source: IndexedSource, scope: ScopeIndex): boolean {
  return viewsAround(source, scope).some((name) => wrappersOf(program).has(name));
}

function isBound({ call }: { readonly call: Call }): boolean {
  return boundBy(call) !== null;
}

/** The names under which code around a scope is shown as a view: its type, a function, or what holds a closure. */
function viewsAround(source: IndexedSource, scope: ScopeIndex): readonly string[] {
  const type = enclosingTypeName(source, scope);
  const around = ancestors(source, scope).flatMap(({ scope: each }): readonly string[] => {
    if (each.kind === 'function') return [each.name];
    if (each.kind !== 'closure' || each.parent === null) return [];
    const holding = [...(source.declarations.get(each.parent)?.values() ?? [])].flat();
    return holding.flatMap(({ name, value }) =>
      value === each.code || (value?.kind === 'call' && value.arguments.some((one) => one.value === each.code)) ? [name] : [],
    );
  });
  // The state of a view is a type of its own, beside it.
  const shown = type?.startsWith('_') === true && type.endsWith('State') ? [type.slice(1, -'State'.length)] : [];
  return [...around, ...(type === null ? [] : [type, ...shown])].filter((name) => /^[A-Z_]/.test(name));
}
