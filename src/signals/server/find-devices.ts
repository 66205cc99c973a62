import { payloadApis } from '../../catalog/apis/payload-fields.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { Call, Expression, Member, ObjectLiteral, ScopeIndex } from '../../model/expression.js';
import type { Fact } from '../../model/fact.js';
import type { Place } from '../../model/place.js';
import { calleeName, type IndexedSource } from '../match/program.js';
import { bodiesAround } from '../match/scopes.js';
import type { SymbolUse } from '../match/symbols.js';
import type { Use } from '../match/uses.js';

/** What names, keys and types are called that are the data of a device: `device_info`, `deviceInfo`, `DeviceInformation`. */
const deviceName = /device_?info/i;

/** What shows in a file that it is about mParticle: a host of its APIs, or an import. */
const particle = /mparticle/i;

/** Names of a device in a file that is about mParticle. */
const bareName = /device/i;

/**
 * Finds where code fills the data of a device for a payload: entries of dictionaries, members and constants, by their rows.
 * @param source A source.
 */
export function findDevices(source: IndexedSource): readonly SymbolUse[] {
  const rows = payloadApis.filter(({ language }) => language === source.language);
  if (rows.length === 0 || !source.facts.some((fact) => mayFill(rows, fact))) return [];
  const isAbout = source.imports.some(({ module }) => particle.test(module)) || source.facts.some(namesHost);
  const name = isAbout ? bareName : deviceName;
  const held = [...valuesNamed(source, name)];
  const objects = new Set(held.flatMap((value) => objectsIn(value)));
  const context: Context = { source, rows, name, objects, parts: new Set(held.flatMap((value) => partsIn(value))) };
  return source.facts.flatMap((fact) => usesOfFact(context, fact));
}

/** Whether a fact can fill a payload, whatever it is of: most files fill none. */
function mayFill(rows: readonly SpeltApi[], fact: Fact): boolean {
  const isField = (name: string): boolean => rows.some(({ role, member }) => role === 'payload-field' && member === name);
  if (fact.kind === 'object') return fact.object.entries.some(({ key }) => isField(key));
  return fact.kind === 'assignment' && isField(nameOf(fact.target));
}

interface Context {
  readonly source: IndexedSource;
  readonly rows: readonly SpeltApi[];
  readonly name: RegExp;
  /** The dictionaries that are held under such a name. */
  readonly objects: ReadonlySet<Expression>;
  /** Those that become a part of one. */
  readonly parts: ReadonlySet<Expression>;
}

function namesHost(fact: Fact): boolean {
  const values = fact.kind === 'call' ? fact.call.arguments.map(({ value }) => value) : 'value' in fact ? [fact.value] : [];
  return values.some((value) => value?.kind === 'literal' && typeof value.value === 'string' && particle.test(value.value));
}

/** The values that a name of a device holds: a variable, a property, an entry, what a function of that name gives. */
function valuesNamed(source: IndexedSource, name: RegExp): ReadonlySet<Expression> {
  const pairs = source.facts.flatMap((fact) => pairsOf(source, fact)).filter(([key]) => name.test(key));
  const held = new Set(pairs.map(([, value]) => value));
  const names = new Set(pairs.flatMap(([, value]) => (value.kind === 'name' ? [value.name] : [])));
  for (const fact of source.facts) {
    if (fact.kind === 'declaration' && names.has(fact.name) && fact.value !== null) held.add(fact.value);
  }
  return held;
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
      return fact.call.arguments.map(({ value }) => [calleeName(fact.call), value]);
    default:
      return [];
  }
}

function functionsAround(source: IndexedSource, scope: ScopeIndex): readonly string[] {
  return bodiesAround(source, scope).flatMap(({ scope: each }) => (each.kind === 'function' ? [each.name] : []));
}

/** The last name of what an expression names, an element by its key. */
function nameOf(expression: Expression): string {
  if (expression.kind === 'name' || expression.kind === 'member') return expression.name;
  if (expression.kind === 'cast' || expression.kind === 'await') return nameOf(expression.value);
  const key = expression.kind === 'operation' && expression.operator === 'subscript' ? expression.operands[1] : undefined;
  return key?.kind === 'literal' ? String(key.value) : '';
}

function usesOfFact(context: Context, fact: Fact): readonly SymbolUse[] {
  switch (fact.kind) {
    case 'object':
      return usesOfObject(context, fact.object, fact.scope);
    case 'assignment':
      return usesOfAssignment(context, fact.target, fact.value, fact.scope);
    case 'call':
      return usesOfCall(context, fact.call, fact.scope);
    case 'read':
      return usesOfConstant(context, fact.member, fact.scope);
    default:
      return [];
  }
}

/** A dictionary is the signal where it has the identifier; what else it has the flow reads. */
function usesOfObject(context: Context, object: ObjectLiteral, scope: ScopeIndex): readonly SymbolUse[] {
  return object.entries.flatMap(({ key, value }) => {
    const row = context.rows.find(({ use, payloadField, member }) => use === 'key' && payloadField === 'idfa' && member === key);
    if (row === undefined || !(context.objects.has(object) || context.parts.has(object))) return [];
    const use = useOf(context, row, { place: value.place, values: [value], receiver: null, expression: object }, scope);
    return [context.objects.has(object) ? use : { ...use, via: 'handed' as const }];
  });
}

/** Expressions in expressions are looked into so deep. */
const deepest = 6;

/** The dictionaries that are, or may be, an expression: an arm of a condition, a default, what a cast names. */
function objectsIn(expression: Expression, depth = 0): readonly Expression[] {
  if (depth > deepest) return [];
  const inner = (part: Expression): readonly Expression[] => objectsIn(part, depth + 1);
  if (expression.kind === 'operation') return expression.operands.flatMap(inner);
  return expression.kind === 'cast' || expression.kind === 'await' ? inner(expression.value) : [expression];
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

function usesOfAssignment(context: Context, target: Expression, value: Expression, scope: ScopeIndex): readonly SymbolUse[] {
  const owner = target.kind === 'member' ? target.object : target.kind === 'operation' ? target.operands[0] : null;
  const member = nameOf(target);
  const row = context.rows.find((each) => each.use === 'key' && each.member === member);
  if (row === undefined || owner === null || owner === undefined || !context.name.test(nameOf(owner))) return [];
  return [useOf(context, row, { place: target.place, values: [value], receiver: owner, expression: target }, scope)];
}

function usesOfCall(context: Context, call: Call, scope: ScopeIndex): readonly SymbolUse[] {
  const name = calleeName(call);
  const row = context.rows.find(({ use, owner }) => use === 'construct' && owner === name);
  const values = call.arguments.map(({ value }) => value);
  return row === undefined ? [] : [useOf(context, row, { place: call.place, values, receiver: null, expression: call }, scope)];
}

function usesOfConstant(context: Context, member: Member, scope: ScopeIndex): readonly SymbolUse[] {
  const { object, name, place } = member;
  const owner = object === null ? '' : nameOf(object);
  const row = context.rows.find((each) => each.use === 'property' && each.owner === owner && each.member === name);
  return row === undefined ? [] : [useOf(context, row, { place, values: [], receiver: object, expression: member }, scope)];
}

function useOf(
  { source }: Context,
  row: SpeltApi,
  use: Pick<SymbolUse, 'values' | 'receiver' | 'expression'> & { readonly place: Place },
  scope: ScopeIndex,
): SymbolUse {
  const via: Use['via'] = row.role === 'payload-field' ? 'write' : row.role === 'payload-device' ? 'call' : 'read';
  return { ...use, row, source, scope, via, confidence: 'likely' };
}
