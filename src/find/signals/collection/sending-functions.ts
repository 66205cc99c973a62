import { groupBy } from '../../../model/group-by.js';
import type { Expression } from '../../../model/expression.js';
import type { Code } from '../../../model/module.js';
import { initializer, type Parameter } from '../../../model/source.js';
import { findBinding } from '../../match/bindings.js';
import { callersOf } from '../../match/callees.js';
import type { CallPlace, FunctionPlace, IndexedSource, Program } from '../../match/program.js';
import { bodiesAround } from '../../match/scopes.js';
import type { TypeResolver } from '../../match/types.js';
import type { Standing } from './names-in-values.js';

/** A function of the project in which data is sent. */
export interface SendingFunction {
  readonly code: Code;
  /** Under which it is called. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly callers: () => readonly CallPlace[];
}

/**
 * The function around code; a closure is one where a variable or a member holds it: `const save = () => …`, `Client.prototype.put = …`.
 * @param program The project.
 * @param types Resolves receivers.
 * @param at Where the code stands.
 * @returns Null at the top of a file.
 */
export function functionAround(program: Program, types: TypeResolver, at: Standing): SendingFunction | null {
  for (const { scope } of bodiesAround(at.source, at.scope)) {
    if (scope.kind === 'function') {
      const place = program.functions.get(scope.name)?.find((each) => each.source === at.source && each.function === scope);
      return place === undefined ? null : ofPlace(program, types, place);
    }
    const holder = scope.kind === 'closure' ? holdersIn(at.source).get(scope.code) : undefined;
    if (scope.kind === 'closure' && holder !== undefined) return ofHolder(program, scope.code, scope.parameters, holder);
  }
  return null;
}

function ofPlace(program: Program, types: TypeResolver, place: FunctionPlace): SendingFunction {
  const { function: own, type } = place;
  const name = own.name === initializer && type !== null ? type : own.name;
  return { code: own.code, name, parameters: own.parameters, callers: () => callersOf(program, types, place) };
}

/** What holds a closure. */
interface Holder {
  readonly name: string;
  readonly isMember: boolean;
}

const memory = new WeakMap<IndexedSource, ReadonlyMap<Expression | Code, Holder>>();

function holdersIn(source: IndexedSource): ReadonlyMap<Expression | Code, Holder> {
  const known = memory.get(source) ?? findHolders(source);
  memory.set(source, known);
  return known;
}

function findHolders(source: IndexedSource): ReadonlyMap<Expression | Code, Holder> {
  const found = new Map<Expression | Code, Holder>();
  for (const fact of source.facts) {
    if (fact.kind === 'declaration' && fact.declares === 'variable' && fact.value?.kind === 'closure')
      found.set(fact.value, { name: fact.name, isMember: false });
    if (fact.kind === 'assignment' && fact.value.kind === 'closure' && fact.target.kind === 'member')
      found.set(fact.value, { name: fact.target.name, isMember: true });
  }
  return found;
}

function ofHolder(program: Program, code: Code, parameters: readonly Parameter[], holder: Holder): SendingFunction {
  const calls = program.calls.get(holder.name) ?? [];
  const callers = (): readonly CallPlace[] =>
    holder.isMember
      ? isFew(program, holder.name)
        ? calls.filter(({ call: { callee } }) => callee.kind === 'member')
        : []
      : calls.filter((each) => isBoundTo(program, each, code));
  return { code, name: holder.name, parameters, callers };
}

function isBoundTo(program: Program, { source, scope, call: { callee } }: CallPlace, code: Code): boolean {
  if (callee.kind !== 'name') return false;
  const binding = findBinding(program, source, callee.name, scope, callee.place);
  return binding?.kind === 'variable' && binding.declaration.value === code;
}

/** Where nobody knows a receiver, a name that so few functions have still says which. */
const fewCandidates = 3;

const counts = new WeakMap<Program, ReadonlyMap<string, readonly Holder[]>>();

function isFew(program: Program, name: string): boolean {
  const known = counts.get(program) ?? countMembers(program);
  counts.set(program, known);
  return (known.get(name)?.length ?? 0) + (program.functions.get(name)?.length ?? 0) <= fewCandidates;
}

function countMembers(program: Program): ReadonlyMap<string, readonly Holder[]> {
  const holders = program.sources.flatMap((source) => [...holdersIn(source).values()]);
  return groupBy(
    holders.filter(({ isMember }) => isMember),
    ({ name }) => name,
  );
}
