import { rolesOf } from '../../../catalog/apis/roles.js';
import type { Expression, ScopeIndex } from '../../../model/expression.js';
import type { DeclarationFact, Fact } from '../../../model/fact.js';
import type { Statement } from '../../../model/module.js';
import { deviceNameIn } from '../../match/device-name.js';
import { calleeName, type IndexedSource } from '../../match/program.js';
import { bodiesAround } from '../../match/scopes.js';

/** The dictionaries of a source that are the data of devices. */
export interface NamedDevices {
  /** What a device is called in this source. */
  readonly name: RegExp;
  /** The dictionaries that are held under such a name. */
  readonly objects: ReadonlySet<Expression>;
  /** Those that become a part of one. */
  readonly parts: ReadonlySet<Expression>;
  /** Whether a variable is given a name of a device further on, in a function around a place: `info` in `return { device_info: info }`. */
  isHeld(name: string, scope: ScopeIndex): boolean;
}

/**
 * Finds the dictionaries that are held under the name of a device.
 * @param source A source.
 */
export function namedDevices(source: IndexedSource): NamedDevices {
  const name = deviceNameIn(source);
  const held = [...valuesNamed(source, name)];
  const holders = holdersOf(source, name);
  const parts = [...held.flatMap((value) => partsIn(value)), ...source.facts.flatMap((fact) => mergedIn(source, name, fact))];
  return {
    name,
    isHeld: (variable, scope) => scopesAround(source, scope).some((index) => holders.has(`${String(index)} ${variable}`)),
    objects: new Set(held.flatMap((value) => objectsIn(value))),
    parts: new Set([...parts, ...declaredAs(source, parts).flatMap((value) => [...objectsIn(value), ...partsIn(value)])]),
  };
}

/** The dictionaries whose entries a call puts into what is called a device: `device.update({…})`, `Object.assign(device, {…})`. */
function mergedIn({ language }: IndexedSource, name: RegExp, fact: Fact): readonly Expression[] {
  if (fact.kind !== 'call') return [];
  const { callee, arguments: given } = fact.call;
  const row = rolesOf(language, calleeName(fact.call)).find(({ role }) => role === 'merges' || role === 'merged');
  if (row === undefined) return [];
  const isFirst = row.takes?.value === 0;
  const target = isFirst ? given[0]?.value : callee.kind === 'member' ? callee.object : null;
  if (target === null || target === undefined || !name.test(nameOf(target))) return [];
  return given.slice(isFirst ? 1 : 0).flatMap(({ value }) => objectsIn(value));
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

/** The values that a name of a device holds: a variable, a property, an entry, what a function of that name gives. */
function valuesNamed(source: IndexedSource, name: RegExp): ReadonlySet<Expression> {
  const pairs = source.facts.flatMap((fact) => pairsOf(source, fact)).filter(([key]) => name.test(key));
  const held = new Set(pairs.map(([, value]) => value));
  for (const value of declaredAs(
    source,
    pairs.map(([, each]) => each),
  ))
    held.add(value);
  return held;
}

/** What the variables among some expressions are declared with, and what the functions that are called give. */
function declaredAs(source: IndexedSource, expressions: readonly Expression[]): readonly Expression[] {
  const names = new Set(expressions.flatMap((each) => (each.kind === 'name' ? [each.name] : [])));
  const functions = new Set(expressions.flatMap((each) => (each.kind === 'call' ? [calleeName(each)] : [])));
  if (names.size + functions.size === 0) return [];
  const isMeant = ({ name, value }: DeclarationFact): boolean =>
    names.has(name) || (functions.has(name) && value?.kind === 'closure');
  return source.facts.flatMap((fact) => {
    if (fact.kind === 'declaration') return isMeant(fact) && fact.value !== null ? [fact.value] : [];
    if (fact.kind !== 'return') return [];
    return functionsAround(source, fact.scope).some((name) => functions.has(name)) ? [fact.value] : [];
  });
}

/** Variables that are given a name of a device, each with the functions around the place: `scope name`. */
function holdersOf(source: IndexedSource, name: RegExp): ReadonlySet<string> {
  // What a function is given is not yet what it makes of it.
  const given = source.facts.filter(({ kind }) => kind !== 'call');
  return new Set(
    given.flatMap((fact) =>
      pairsOf(source, fact).flatMap(([key, value]) => {
        const variable = name.test(key) ? variableIn(source, value) : null;
        return variable === null ? [] : scopesAround(source, fact.scope).map((index) => `${String(index)} ${variable}`);
      }),
    ),
  );
}

/** The variable that a value is, or another dictionary with its entries: `info.compact`; null for any other. */
function variableIn({ language }: IndexedSource, value: Expression): string | null {
  if (value.kind === 'name') return value.name;
  if (value.kind !== 'call' || value.callee.kind !== 'member' || value.callee.object?.kind !== 'name') return null;
  const isSame = rolesOf(language, value.callee.name).some(({ role, takes }) => role === 'merged' && takes?.value === 'receiver');
  return isSame ? value.callee.object.name : null;
}

/** The functions and closures around a scope, or the file where there is none. */
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

/** Expressions in expressions are looked into so deep. */
const deepest = 6;

/** The dictionaries that are, or may be, an expression: an arm of a condition, a default, what a cast names, what a closure gives. */
function objectsIn(expression: Expression, depth = 0): readonly Expression[] {
  if (depth > deepest) return [];
  const inner = (part: Expression): readonly Expression[] => objectsIn(part, depth + 1);
  if (expression.kind === 'operation') return expression.operands.flatMap(inner);
  if (expression.kind === 'closure') return expression.body.flatMap(returned).flatMap(inner);
  return expression.kind === 'cast' || expression.kind === 'await' ? inner(expression.value) : [expression];
}

/** What a statement of a closure gives. */
function returned(statement: Statement): readonly Expression[] {
  return statement.kind === 'exit' && statement.how === 'return' && statement.value !== null ? [statement.value] : [];
}

/** The dictionaries from which an expression is made: what is spread into it, or given to a function that makes it. */
function partsIn(expression: Expression, depth = 0): readonly Expression[] {
  if (depth > deepest) return [];
  return objectsIn(expression).flatMap((each) => {
    const given =
      each.kind === 'call'
        ? each.arguments.map(({ value }) => value)
        : each.kind === 'object'
          ? each.computed.flatMap(({ key, value }) => (key === null ? [value] : []))
          : [];
    return given.flatMap((value) => [...objectsIn(value), ...partsIn(value, depth + 1)]);
  });
}
