import { rolesOf } from '../../../catalog/apis/roles.js';
import type { Call, Expression, Operation, ScopeIndex } from '../../../model/expression.js';
import type { DeclarationFact, Fact } from '../../../model/fact.js';
import type { Code, Statement } from '../../../model/module.js';
import type { LanguageName } from '../../../model/source.js';
import { groupPairs } from '../../../model/group-by.js';
import { calleeName, enclosingTypeName, type IndexedSource } from '../../match/program.js';
import { bodiesAround } from '../../match/scopes.js';

/** Expressions with all that they come from, through variables, properties, functions and parameters. */
export interface Traced {
  /** Each expression that was come to. */
  readonly values: readonly Written[];
  /** Whether what an expression names was come to: `info` of `return { device_info: info }`. */
  isHeld(owner: Expression, scope: ScopeIndex): boolean;
}

/** An expression with the scope in which it is written. */
export interface Written {
  readonly value: Expression;
  readonly scope: ScopeIndex;
  /** Whether a function is given it: what that makes of it is not yet what holds the name. */
  readonly isGiven: boolean;
}

/** More expressions than these are no longer traced back in a file. */
const mostTraced = 2_000;

/** What a source puts under names. */
export function valuesNamed(source: IndexedSource, name: RegExp): readonly Written[] {
  return source.facts.flatMap((fact) =>
    pairsOf(source, fact).flatMap(([key, value]): readonly Written[] =>
      name.test(key) ? [{ value, scope: fact.scope, isGiven: fact.kind === 'call' }] : [],
    ),
  );
}

/**
 * Traces values back to where a source makes them.
 * @param source A source.
 * @param begin The values.
 */
export function traceBack(source: IndexedSource, begin: readonly Written[]): Traced {
  const index = indexOf(source);
  const open = [...begin];
  const values = new Map<Expression, Written>();
  const holders = new Set<string>();
  for (const each of open) {
    if (values.has(each.value) || values.size >= mostTraced) continue;
    values.set(each.value, each);
    for (const inner of objectsIn(each.value)) open.push(...originsOf(source, index, holders, { ...each, value: inner }));
  }
  return {
    values: [...values.values()],
    isHeld: (owner, scope) => keysOf(source, owner, scope).some((key) => holders.has(key)),
  };
}

/** The facts that say where values come from, by names. */
interface NameIndex {
  readonly declared: ReadonlyMap<string, readonly DeclarationFact[]>;
  readonly returned: ReadonlyMap<string, readonly Written[]>;
  readonly assigned: ReadonlyMap<string, readonly Written[]>;
  readonly calls: ReadonlyMap<string, readonly { readonly call: Call; readonly scope: ScopeIndex }[]>;
  /** Closures that a variable is declared with, by the closure. */
  readonly names: ReadonlyMap<Code, string>;
}

function indexOf(source: IndexedSource): NameIndex {
  const { facts } = source;
  const declarations = facts.flatMap((fact) => (fact.kind === 'declaration' ? [fact] : []));
  const written = ({ scope }: Fact, value: Expression): Written => ({ value, scope, isGiven: false });
  return {
    declared: groupPairs(declarations.map((fact) => [fact.name, fact] as const)),
    returned: groupPairs(
      facts.flatMap((fact) =>
        fact.kind === 'return'
          ? functionsAround(source, fact.scope).map((around) => [around, written(fact, fact.value)] as const)
          : [],
      ),
    ),
    assigned: groupPairs(
      facts.flatMap((fact) => (fact.kind === 'assignment' ? [[nameOf(fact.target), written(fact, fact.value)] as const] : [])),
    ),
    calls: groupPairs(
      facts.flatMap((fact) =>
        fact.kind === 'call' ? [[calleeName(fact.call), { call: fact.call, scope: fact.scope }] as const] : [],
      ),
    ),
    names: new Map(declarations.flatMap(({ name, value }) => (value?.kind === 'closure' ? [[value, name] as const] : []))),
  };
}

/** Where a value comes from; what has a name holds it from now on. */
function originsOf(source: IndexedSource, index: NameIndex, holders: Set<string>, written: Written): readonly Written[] {
  const { scope, isGiven } = written;
  const value = sameAs(source, written.value);
  if (!isGiven) for (const key of keysOf(source, value, scope)) holders.add(key);
  if (value.kind === 'name')
    return [...declaredAs(source, index, value.name, scope), ...givenTo(source, index, value.name, scope)];
  if (value.kind === 'call') {
    const name = calleeName(value);
    const closures = (index.declared.get(name) ?? []).filter((fact) => fact.value?.kind === 'closure');
    return [...closures.flatMap(valueOf), ...(index.returned.get(name) ?? [])];
  }
  return isOwnMember(value) ? propertyValues(source, index, value.name, scope) : [];
}

function valueOf({ value, scope }: DeclarationFact): readonly Written[] {
  return value === null ? [] : [{ value, scope, isGiven: false }];
}

/** What a variable is declared with, in the code around. */
function declaredAs(source: IndexedSource, { declared }: NameIndex, name: string, scope: ScopeIndex): readonly Written[] {
  const around = new Set(scopesAround(source, scope));
  return (declared.get(name) ?? []).filter((fact) => around.has(scopesAround(source, fact.scope)[0] ?? 0)).flatMap(valueOf);
}

/** What callers give a parameter. */
function givenTo(source: IndexedSource, { calls, names }: NameIndex, name: string, scope: ScopeIndex): readonly Written[] {
  return bodiesAround(source, scope).flatMap(({ scope: body }) => {
    if (body.kind !== 'function' && body.kind !== 'closure') return [];
    const position = body.parameters.findIndex((parameter) => parameter.name === name);
    const called = body.kind === 'function' ? body.name : names.get(body.code);
    if (position === -1 || called === undefined) return [];
    return (calls.get(called) ?? []).flatMap(({ call, scope: at }) => {
      const given = call.arguments.find(({ label }) => label === name) ?? call.arguments[position];
      return given === undefined ? [] : [{ value: given.value, scope: at, isGiven: false }];
    });
  });
}

/** What a property of the type around is declared with, and given. */
function propertyValues(source: IndexedSource, index: NameIndex, name: string, scope: ScopeIndex): readonly Written[] {
  const type = enclosingTypeName(source, scope);
  const isHere = (at: ScopeIndex): boolean => type !== null && enclosingTypeName(source, at) === type;
  return [
    ...(index.declared.get(name) ?? []).filter((fact) => fact.declares === 'property' && isHere(fact.scope)).flatMap(valueOf),
    ...(index.assigned.get(name) ?? []).filter((each) => isHere(each.scope)),
  ];
}

/** What a value is known by where others look for its holder: a variable by the code around, a property by its type. */
function keysOf(source: IndexedSource, value: Expression, scope: ScopeIndex): readonly string[] {
  if (value.kind === 'name') return scopesAround(source, scope).map((index) => `${String(index)} ${value.name}`);
  if (!isOwnMember(value)) return [];
  const type = enclosingTypeName(source, scope);
  return type === null ? [] : [`${type}.${value.name}`];
}

/** Whether an expression is a property of the object that the code runs on: `this.info`. */
function isOwnMember(value: Expression): value is Expression & { readonly kind: 'member' } {
  return value.kind === 'member' && value.object?.kind === 'name' && value.object.name === 'self';
}

/** The dictionary whose entries another one has: `info` of `info.compact`. */
function sameAs({ language }: IndexedSource, value: Expression): Expression {
  if (value.kind !== 'call' || value.callee.kind !== 'member' || value.callee.object === null) return value;
  const { object, name } = value.callee;
  const isSame = rolesOf(language, name).some(({ role, takes }) => role === 'merged' && takes?.value === 'receiver');
  return isSame && object.kind === 'name' ? object : value;
}

/** The functions and closures around a scope, innermost first, or the file where there is none. */
function scopesAround(source: IndexedSource, scope: ScopeIndex): readonly ScopeIndex[] {
  const code = bodiesAround(source, scope).filter(({ scope: { kind } }) => kind === 'function' || kind === 'closure');
  return code.length === 0 ? [0] : code.map(({ index }) => index);
}

/** What a fact puts under a name. */
function pairsOf(source: IndexedSource, fact: Fact): readonly (readonly [key: string, value: Expression])[] {
  switch (fact.kind) {
    case 'declaration':
      return fact.value === null ? [] : [[fact.name, fact.value]];
    case 'assignment':
      return [[nameOf(fact.target), fact.value]];
    case 'object':
      return fact.object.entries.map(({ key, value }) => [key, value]);
    case 'return':
      return functionsAround(source, fact.scope).map((around) => [around, fact.value]);
    case 'call':
      return fact.call.arguments.flatMap(({ label, value }) => [
        [calleeName(fact.call), value] as const,
        ...(label === null ? [] : [[label, value] as const]),
      ]);
    default:
      return [];
  }
}

function functionsAround(source: IndexedSource, scope: ScopeIndex): readonly string[] {
  return bodiesAround(source, scope).flatMap(({ scope: each }) => (each.kind === 'function' ? [each.name] : []));
}

/** The last name of what an expression names, an element by its key. */
export function nameOf(expression: Expression): string {
  if (expression.kind === 'name' || expression.kind === 'member') return expression.name;
  if (expression.kind === 'cast' || expression.kind === 'await') return nameOf(expression.value);
  // A call without arguments reads a property in some languages.
  if (expression.kind === 'call') return expression.arguments.length === 0 ? calleeName(expression) : '';
  const key = expression.kind === 'operation' && expression.operator === 'subscript' ? expression.operands[1] : undefined;
  return key?.kind === 'literal' ? String(key.value) : '';
}

/** Expressions in expressions are looked into so deep. */
export const deepest = 6;

/** The dictionaries that are, or may be, an expression: an arm of a condition, a default, what a cast names, what a closure gives. */
export function objectsIn(expression: Expression, depth = 0): readonly Expression[] {
  if (depth > deepest) return [];
  const inner = (part: Expression): readonly Expression[] => objectsIn(part, depth + 1);
  if (expression.kind === 'operation') return unites(expression) ? [expression] : expression.operands.flatMap(inner);
  if (expression.kind === 'closure') return expression.body.flatMap(returned).flatMap(inner);
  return expression.kind === 'cast' || expression.kind === 'await' ? inner(expression.value) : [expression];
}

/** Whether an operation makes one dictionary of two. */
function unites({ operator }: Operation): boolean {
  return operator === '+' || operator === '|';
}

/** The dictionaries whose entries an expression has with others: what is spread into it, united, merged, or given to what makes it. */
export function partsOf({ language }: IndexedSource, expression: Expression): readonly Expression[] {
  if (expression.kind === 'operation') return unites(expression) ? expression.operands : [];
  if (expression.kind === 'object') return expression.computed.flatMap(({ key, value }) => (key === null ? [value] : []));
  if (expression.kind !== 'call') return [];
  const { callee, arguments: given } = expression;
  const merged = callee.kind === 'member' && callee.object !== null && isMergedOf(language, callee.name) ? [callee.object] : [];
  return [...merged, ...given.map(({ value }) => value)];
}

/** Whether a method gives another dictionary with the entries of its receiver. */
function isMergedOf(language: LanguageName, name: string): boolean {
  return rolesOf(language, name).some(({ role, takes }) => role === 'merged' && takes?.value !== 0);
}

/** What a statement of a closure gives. */
function returned(statement: Statement): readonly Expression[] {
  return statement.kind === 'exit' && statement.how === 'return' && statement.value !== null ? [statement.value] : [];
}
