import type { Call, Expression, Member, Name, Operation, ScopeIndex } from '../../model/expression.js';
import type { Fact } from '../../model/fact.js';
import type { Place } from '../../model/place.js';
import { dictionaryMethods } from './dictionary-methods.js';
import { calleeName, type IndexedSource } from './program.js';

/** A member as a fact uses it, before anyone knows whose it is. */
export interface Use {
  readonly member: string;
  /** `handed`: a function that stands as a value, for others to call. */
  readonly via: 'call' | 'read' | 'write' | 'handed';
  readonly receiver: Expression | null;
  readonly labels: readonly string[] | null;
  readonly values: readonly Expression[];
  readonly place: Place;
  readonly expression: Expression;
}

/** A use and the scope that it stands in. */
export interface PlacedUse {
  readonly use: Use;
  readonly scope: ScopeIndex;
}

/**
 * The uses of a source.
 * @param source The source.
 * @param isWanted Tells by a member's name whether its uses are asked for; most names mean nothing, and a use costs more than its name.
 */
export function usesIn(source: IndexedSource, isWanted: (member: string) => boolean): readonly PlacedUse[] {
  const uses: PlacedUse[] = [];
  for (const fact of source.facts) {
    if (mayUse(fact, isWanted)) for (const use of usesOf(fact)) uses.push({ use, scope: fact.scope });
    // Native code hands functions on as members, which are read.
    if (source.platform !== 'ios')
      for (const use of handedBy(fact)) if (isWanted(use.member)) uses.push({ use, scope: fact.scope });
  }
  return uses;
}

/** Whether a fact may use a member that is asked for. */
function mayUse(fact: Fact, isWanted: (member: string) => boolean): boolean {
  if (fact.kind === 'read') return isWanted(fact.member.name);
  if (fact.kind === 'name') return isWanted(fact.name.name);
  if (fact.kind === 'assignment')
    return fact.target.kind === 'member' || fact.target.kind === 'name' ? isWanted(fact.target.name) : true;
  if (fact.kind !== 'call') return false;
  const name = calleeName(fact.call);
  return name === '' || isWanted(name) || isSetter(name) || addsToWanted(fact.call, isWanted);
}

/** `request.UserIdentities.Add(…)` writes what it is called on. */
function addsToWanted({ callee }: Call, isWanted: (member: string) => boolean): boolean {
  return (
    callee.kind === 'member' &&
    callee.object?.kind === 'member' &&
    dictionaryMethods.get(callee.name)?.adds === 'receiver' &&
    isWanted(callee.object.name)
  );
}

function isSetter(name: string): boolean {
  return name.startsWith('set') && name.endsWith(':');
}

/** The functions that a fact names without calling them: `call(request, permission)`, `{ ask: request }`. */
function handedBy(fact: Fact): readonly Use[] {
  switch (fact.kind) {
    case 'call': {
      const values = fact.call.arguments.map(({ value }) => value);
      return values.flatMap((value, index) => handedIn(value, values.slice(index + 1)));
    }
    case 'object':
      return [...fact.object.entries, ...fact.object.computed].flatMap(({ value }) => handedIn(value, []));
    case 'assignment':
    case 'return':
      return handedIn(fact.value, []);
    case 'declaration':
      // A variable that holds a function is another name of it: its calls count.
      return fact.value === null || isNamed(fact.value) ? [] : handedIn(fact.value, []);
    default:
      return [];
  }
}

/** Operations that give one of their operands. */
const choices: ReadonlySet<string> = new Set(['?:', '??', '||', '&&']);

/** @param values What follows it, with which who gets it may call it. */
function handedIn(value: Expression, values: readonly Expression[]): readonly Use[] {
  if (value.kind === 'list') return value.items.flatMap((item) => handedIn(item, values));
  if (value.kind === 'operation' && choices.has(value.operator))
    return value.operands.flatMap((operand) => handedIn(operand, values));
  if (!isNamed(value)) return [];
  const receiver = value.kind === 'member' ? value.object : null;
  return [{ member: value.name, via: 'handed', receiver, labels: null, values, place: value.place, expression: value }];
}

function isNamed(value: Expression): value is Name | Member {
  return value.kind === 'name' || (value.kind === 'member' && value.object !== null);
}

/** What a fact uses. A setter message `[x setFoo:y]` writes the property `foo` too. */
function usesOf(fact: Fact): readonly Use[] {
  if (fact.kind === 'read') return [readUse(fact.member, fact.member.object)];
  if (fact.kind === 'name') return [readUse(fact.name, null)];
  if (fact.kind === 'assignment') {
    const { target } = fact;
    if (target.kind === 'operation') return keyedUses(target, fact.value);
    if (target.kind !== 'member' && target.kind !== 'name') return [];
    return [
      {
        member: target.name,
        via: 'write',
        // In a method of a type a bare name can be the type's own property.
        receiver: target.kind === 'name' ? null : target.object,
        labels: null,
        values: [fact.value],
        place: target.place,
        expression: target,
      },
    ];
  }
  return fact.kind === 'call' ? callUses(fact.call) : [];
}

function readUse(read: Name | Member, receiver: Expression | null): Use {
  return { member: read.name, via: 'read', receiver, labels: null, values: [], place: read.place, expression: read };
}

/** `event.customAttributes[key] = x` writes the member, and `product[key] = x` the subscript, each with a dictionary of one key. */
function keyedUses({ operator, operands }: Operation, value: Expression): readonly Use[] {
  const [collection, key] = operands;
  if (operator !== 'subscript' || collection === undefined || key === undefined) return [];
  const subscript: Use = { ...keyedUse('subscript', collection, key, value), place: collection.place, expression: collection };
  return collection.kind === 'member'
    ? [{ ...subscript, member: collection.name, receiver: collection.object }, subscript]
    : [subscript];
}

/**
 * A write of one key of a member, as the write of a dictionary that has this key alone.
 * @param member The member, `subscript` for the value itself.
 * @param receiver What the member belongs to; null where it has no name.
 * @param key The key.
 * @param value What is written.
 */
export function keyedUse(member: string, receiver: Expression | null, key: Expression, value: Expression): Use {
  const isLiteral = key.kind === 'literal' && key.value !== null;
  const given: Expression = {
    kind: 'object',
    entries: isLiteral ? [{ key: String(key.value), value }] : [],
    computed: isLiteral ? [] : [{ key, value }],
    place: value.place,
  };
  return { member, via: 'write', receiver, labels: null, values: [given], place: key.place, expression: value };
}

/** `request.UserIdentities.Add(type, value)` writes one key of the member; `identities.addAll(others)` all of a dictionary. */
function addedUses({ name, object }: Member, [first, second]: readonly Expression[]): readonly Use[] {
  const method = dictionaryMethods.get(name);
  if (object?.kind !== 'member' || method?.adds !== 'receiver' || first === undefined) return [];
  const { place } = object;
  const key = { 'first-key': first, second }[method.keys as string];
  if (key !== undefined && second !== undefined)
    return [{ ...keyedUse(object.name, object.object, key, key === first ? second : first), place }];
  if (method.keys !== 'arguments' && method.keys !== 'first') return [];
  return [
    { member: object.name, via: 'write', receiver: object.object, labels: null, values: [first], place, expression: first },
  ];
}

/** `useTrackingPermissions()[1]()` calls the member `1`. */
function elementUses({ operator, operands }: Operation, base: Omit<Use, 'member' | 'via' | 'receiver'>): readonly Use[] {
  const [receiver, key] = operands;
  if (operator !== 'subscript' || receiver === undefined || key?.kind !== 'literal') return [];
  return [{ ...base, member: String(key.value), via: 'call', receiver }];
}

function callUses(call: Call): readonly Use[] {
  const { callee, place } = call;
  const values = call.arguments.map(({ value }) => value);
  const labels = call.arguments.map(({ label }) => label ?? '_');
  const base = { values, labels, place, expression: call } as const;
  if (callee.kind === 'name') return [{ ...base, member: callee.name, via: 'call', receiver: null }];
  if (callee.kind === 'operation') return elementUses(callee, base);
  if (callee.kind !== 'member') return [];
  const use: Use = { ...base, member: callee.name, via: 'call', receiver: callee.object };
  const setter = isSetter(callee.name) ? /^set([A-Z])([A-Za-z0-9_]*):$/.exec(callee.name) : null;
  if (setter === null) return [use, ...addedUses(callee, values)];
  // setATTStatus: is no setter of aTTStatus; both spellings of a property name are tried.
  const [, first = '', rest = ''] = setter;
  return [use, { ...use, member: first.toLowerCase() + rest, via: 'write' }];
}
