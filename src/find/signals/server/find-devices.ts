import { payloadApis } from '../../../catalog/apis/payload-fields.js';
import type { SpeltApi } from '../../../catalog/apis/spelt.js';
import type { Argument, Call, Expression, Member, ObjectLiteral, ScopeIndex } from '../../../model/expression.js';
import type { Fact } from '../../../model/fact.js';
import type { Place } from '../../../model/place.js';
import { importsSdk, isOwnType } from '../../match/own-types.js';
import { calleeName, enclosingTypeName, type IndexedSource, type Program } from '../../match/program.js';
import type { SymbolUse } from '../../match/symbols.js';
import type { TypeResolver } from '../../match/types.js';
import type { Use } from '../../match/uses.js';
import { keyNamed } from './key-names.js';
import { ownDevices } from '../../match/own-devices.js';
import { namedDevices, type NamedDevices } from './device-names.js';
import { nameOf } from './held-values.js';

/**
 * Finds where code fills the data of a device for a payload, by the rows of the language: entries of dictionaries, what is given to
 * the constructor of an SDK's type under its labels, members that are assigned, setters and builders, and constants.
 * @param program The project: types that it declares itself are no SDK's.
 * @param types Resolves receivers.
 * @param source A source.
 */
export function findDevices(program: Program, types: TypeResolver, source: IndexedSource): readonly SymbolUse[] {
  const own = ownDevices(program).rows(source.language);
  const ownTypes = new Set(own.map(({ owner }) => owner));
  const published = payloadApis.filter((row) => row.language === source.language && !isOwnType(program, source, row));
  const rows = [...published, ...own];
  const fields = new Set(rows.flatMap(({ role, member }) => (role === 'payload-field' ? [member] : [])));
  if (rows.length === 0 || !source.facts.some((fact) => mayFill(fields, ownTypes, fact))) return [];
  const context: Context = { program, source, types, rows, ownTypes, ...namedDevices(source) };
  return source.facts.flatMap((fact) => usesOfFact(context, fact));
}

/** Whether a fact can fill a payload, whatever it is of: most files fill none. */
function mayFill(fields: ReadonlySet<string>, ownTypes: ReadonlySet<string>, fact: Fact): boolean {
  if (fact.kind === 'object') return fact.object.computed.length > 0 || fact.object.entries.some(({ key }) => fields.has(key));
  if (fact.kind === 'assignment') return fact.target.kind === 'operation' || fields.has(nameOf(fact.target));
  if (fact.kind !== 'call') return false;
  const name = calleeName(fact.call);
  return ownTypes.has(name) || fields.has(name) || fact.call.arguments.some(({ label }) => label !== null && fields.has(label));
}

interface Context extends NamedDevices {
  readonly program: Program;
  readonly source: IndexedSource;
  readonly types: TypeResolver;
  readonly rows: readonly SpeltApi[];
  /** The project's own types for the data of a device. */
  readonly ownTypes: ReadonlySet<string>;
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
  const computed = object.computed.flatMap(({ key, value }) => {
    const named = key === null ? null : keyNamed(key, { ...context, scope });
    return named === null ? [] : [{ key: named, value }];
  });
  return [...object.entries, ...computed].flatMap(({ key, value }) => {
    const row = context.rows.find(({ use, payloadField, member }) => use === 'key' && payloadField === 'idfa' && member === key);
    if (row === undefined || !(context.objects.has(object) || context.parts.has(object))) return [];
    const use = useOf(context, row, { place: value.place, values: [value], receiver: null, expression: object }, scope);
    return [context.objects.has(object) ? use : { ...use, via: 'handed' as const }];
  });
}

/** A member or element that is assigned: of what is called a device, or of an SDK's type. */
function usesOfAssignment(context: Context, target: Expression, value: Expression, scope: ScopeIndex): readonly SymbolUse[] {
  const owner = ownerOf(target);
  if (owner === null) return [];
  const key = target.kind === 'operation' ? target.operands[1] : undefined;
  const member = (key === undefined ? null : keyNamed(key, { ...context, scope })) ?? nameOf(target);
  // What a type does with its own members says nothing of those who use it.
  if (context.ownTypes.has(enclosingTypeName(context.source, scope) ?? '')) return [];
  const named = context.rows.filter((each) => each.role === 'payload-field' && each.member === member);
  const use = { place: target.place, values: [value], receiver: owner, expression: target };
  // Where the SDK's own type is known, that says more.
  const own = named.find(
    (each) => each.use === 'property' && target.kind === 'member' && isOnDevice(context, each, owner, scope),
  );
  if (own !== undefined) return [useOf(context, own, use, scope)];
  const row = named.find((each) => each.use === 'key');
  if (row === undefined) return [];
  if (context.isDevice(owner, scope)) return [useOf(context, row, use, scope)];
  return context.isPart(owner, scope) ? [{ ...useOf(context, row, use, scope), via: 'handed' }] : [];
}

/** What a member or element that is assigned is of. */
function ownerOf(target: Expression): Expression | null {
  if (target.kind === 'member') return target.object;
  return target.kind === 'operation' ? (target.operands[0] ?? null) : null;
}

/** A call that makes a device, with what it is given under labels; or a setter or a step of a builder. */
function usesOfCall(context: Context, call: Call, scope: ScopeIndex): readonly SymbolUse[] {
  const setter = setterOf(context, call, scope);
  if (setter !== null) return [setter];
  const values = call.arguments.map(({ value }) => value);
  const use = { values, receiver: null, expression: call };
  const labelled = call.arguments.find((argument) => labelRow(context, call, argument) !== undefined);
  const label = labelled === undefined ? undefined : labelRow(context, call, labelled);
  if (labelled !== undefined && label !== undefined)
    return [useOf(context, label, { ...use, place: labelled.value.place }, scope)];
  const row = context.rows.find(
    ({ use: written, owner, arguments: count = call.arguments.length }) =>
      written === 'construct' && owner === calleeName(call) && count === call.arguments.length,
  );
  return row === undefined ? [] : [useOf(context, row, { ...use, place: call.place }, scope)];
}

/** The row of the identifier that a call is given under its label: it is the signal, and the flow reads the other labels. */
function labelRow(context: Context, call: Call, { label }: Argument): SpeltApi | undefined {
  if (label === null) return undefined;
  const name = calleeName(call);
  const named = context.rows.filter(({ payloadField, member }) => payloadField === 'idfa' && member === label);
  // Where the type is the SDK's, that says more.
  const own = named.find(({ use, owner }) => use === 'label' && owner === name);
  return own ?? named.find(({ use }) => use === 'key' && context.name.test(name));
}

/** `device.setIosAdvertisingId(id)`, `.iosAdvertisingId(id)`: what it is given first is the field's value. */
function setterOf(context: Context, call: Call, scope: ScopeIndex): SymbolUse | null {
  const { callee } = call;
  const receiver = callee.kind === 'member' ? callee.object : null;
  if (receiver === null || call.arguments.length === 0) return null;
  const row = context.rows.find(
    (each) => each.use === 'call' && each.member === calleeName(call) && isOnDevice(context, each, receiver, scope),
  );
  if (row === undefined) return null;
  const values = call.arguments.map(({ value }) => value);
  return useOf(context, row, { place: call.place, values, receiver, expression: call }, scope);
}

/** Whether a member of an SDK's type is meant on a receiver: by its type, or where nothing tells that, by what the row says of the name. */
function isOnDevice({ source, types, name, ownTypes }: Context, row: SpeltApi, receiver: Expression, scope: ScopeIndex): boolean {
  const type = types.typeOf({ source, expression: receiver, scope });
  if (type !== null && lastOf(type) === lastOf(row.owner)) return true;
  if (ownTypes.has(row.owner)) return false;
  if (row.distinct === 'unique' || (row.distinct === 'module' && importsSdk(source, row.sdk))) return true;
  return name.test(nameOf(receiver));
}

/** `DeviceInformation` of `events.DeviceInformation`. */
function lastOf(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

function usesOfConstant(context: Context, member: Member, scope: ScopeIndex): readonly SymbolUse[] {
  const { object, name, place } = member;
  const owner = object === null ? '' : nameOf(object);
  const row = context.rows.find(
    (each) => each.role === 'payload-constant' && (each.owner === '' || each.owner === owner) && each.member === name,
  );
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
