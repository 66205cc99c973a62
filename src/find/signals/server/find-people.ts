import { identityTypeOf } from '../../../catalog/identity-types.js';
import { payloadFormat } from '../../../catalog/server-payloads.js';
import type { Call, Expression } from '../../../model/expression.js';
import type { Fact } from '../../../model/fact.js';
import type { Place } from '../../../model/place.js';
import type { Signal, SignalDetail } from '../../../model/signal.js';
import { calleeName, type IndexedSource } from '../../match/program.js';
import { enclosingName } from '../../match/scopes.js';
import { definitions, type ServerSignalId } from './definitions.js';
import { nameOf } from './held-values.js';
import { carrier } from './payload-signals.js';

/** What a payload holds of a user besides the device. */
type Part = 'server.identity' | 'server.user-attribute';

/** A key of a part, where code gives it a value. */
interface Named {
  readonly part: Part;
  readonly name: string;
  readonly place: Place;
}

/** How the parts are called, in any case, with or without a word before them: `user_identities`, `BatchUserIdentities`. */
const parts: readonly { readonly part: Part; readonly name: RegExp }[] = [
  { part: 'server.identity', name: patternOf(payloadFormat.identities) },
  { part: 'server.user-attribute', name: patternOf(payloadFormat.attributes) },
];

function patternOf(key: string): RegExp {
  return new RegExp(`${key.replaceAll('_', '_?')}$`, 'i');
}

/**
 * Finds the identities and user attributes that code gives mParticle in a file that also fills the device of an Apple user.
 * @param source The file.
 */
export function findPeople(source: IndexedSource): readonly Signal<ServerSignalId>[] {
  const holders = holdersIn(source);
  const found = source.facts.flatMap((fact) => namedBy(fact, holders).map((named) => signalOf(source, fact, named)));
  const first = new Map(found.toReversed().map((signal) => [`${signal.id} ${JSON.stringify(signal.place)}`, signal]));
  return found.filter((signal) => first.get(`${signal.id} ${JSON.stringify(signal.place)}`) === signal);
}

/** The variables that hold a part, by what makes it: `var people = new UserIdentities()`. */
function holdersIn({ facts }: IndexedSource): ReadonlyMap<string, Part> {
  return new Map(
    facts.flatMap((fact) => {
      const part = fact.kind === 'declaration' && fact.value?.kind === 'call' ? partNamed(calleeName(fact.value)) : null;
      return fact.kind === 'declaration' && part !== null ? [[fact.name, part] as const] : [];
    }),
  );
}

function namedBy(fact: Fact, holders: ReadonlyMap<string, Part>): readonly Named[] {
  switch (fact.kind) {
    case 'object':
      return fact.object.entries.flatMap(({ key, value }) => keysOf(key, value));
    case 'declaration':
      return fact.value === null ? [] : keysOf(fact.name, fact.value);
    case 'assignment':
      return [...keysOf(nameOf(fact.target), fact.value), ...memberOf(fact.target, holders)];
    case 'call':
      return [...ofCall(fact.call), ...fact.call.arguments.flatMap(({ label, value }) => keysOf(label ?? '', value))];
    default:
      return [];
  }
}

/** The keys of a dictionary that is held under the name of a part. */
function keysOf(name: string, value: Expression): readonly Named[] {
  const part = partNamed(name);
  return part === null || value.kind !== 'object'
    ? []
    : value.entries.flatMap((entry) => (isNothing(entry.value) ? [] : [{ part, name: entry.key, place: entry.value.place }]));
}

/** `user_identities.email = x`, `userAttributes["plan"] = x`. */
function memberOf(target: Expression, holders: ReadonlyMap<string, Part>): readonly Named[] {
  const owner = target.kind === 'member' ? target.object : target.kind === 'operation' ? target.operands[0] : null;
  const part = owner === null || owner === undefined ? null : (partNamed(nameOf(owner)) ?? holders.get(nameOf(owner)) ?? null);
  const name = nameOf(target);
  return part === null || name === '' ? [] : known(part, name, target.place);
}

/** `UserIdentities(email=x)`, `new UserIdentities().email(x)`, `identities.setEmail(x)`. */
function ofCall(call: Call): readonly Named[] {
  const own = partNamed(calleeName(call));
  if (own !== null)
    return call.arguments.flatMap(({ label, value }) =>
      label === null || isNothing(value) ? [] : known(own, label, value.place),
    );
  const { callee } = call;
  if (callee.kind !== 'member' || call.arguments.length !== 1) return [];
  const part = builtBy(callee.object);
  return part === null ? [] : known(part, callee.name.replace(/^set(?=[A-Z])/, ''), callee.place);
}

/** The part that a chain of calls builds, by what makes it, or the name of what it is called on. */
function builtBy(receiver: Expression | null): Part | null {
  if (receiver === null) return null;
  if (receiver.kind !== 'call') return partNamed(nameOf(receiver));
  return partNamed(calleeName(receiver)) ?? (receiver.callee.kind === 'member' ? builtBy(receiver.callee.object) : null);
}

/** A member of a type with identities has to be one; attributes have any name. */
function known(part: Part, name: string, place: Place): readonly Named[] {
  return part === 'server.identity' && identityTypeOf(name) === null ? [] : [{ part, name, place }];
}

function partNamed(name: string): Part | null {
  return parts.find((row) => row.name.test(name))?.part ?? null;
}

/** Null and an empty text identify nobody. */
function isNothing(value: Expression): boolean {
  return value.kind === 'literal' && (value.value === null || value.value === '');
}

function signalOf(source: IndexedSource, { scope }: Fact, { part, name, place }: Named): Signal<ServerSignalId> {
  const detail: SignalDetail =
    part === 'server.identity' ? { kind: 'identity', type: name } : { kind: 'user-attribute', key: name };
  const enclosing = enclosingName(source, scope);
  const { implies } = definitions[part];
  return { id: part, symbol: carrier, place, confidence: 'likely', platform: 'server', enclosing, implies, detail };
}
