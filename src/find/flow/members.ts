import { speltApis } from '../../catalog/apis/spelt.js';
import type { Member, Name } from '../../model/expression.js';
import type { FoundSignal } from '../detector.js';
import type { FunctionPlace } from '../match/program.js';
import { keptName } from '../match/writers.js';
import { fulfilledOf } from './actions.js';
import { accessorOf, methodsOf, methodsOn } from './methods.js';
import { methodsOfCase } from './cases.js';
import { casesOf, keysOf, numberOf, statusIn, statusNamed } from './constants.js';
import { timeNamed } from './clocks.js';
import { valuesOf } from './collections.js';
import { without } from './data.js';
import { emitterAt, isEmitter } from './emitters.js';
import { apiValue, applyMethods } from './functions.js';
import { eachWay } from './ways.js';
import { identifierNamed } from './identifiers.js';
import { exportedMember } from './imports.js';
import { answerFor, hasRole, orderingNamed, platformValue } from './library.js';
import { globalCell, readCell } from './names.js';
import { everyObject, fieldCell, keyWritten, otherKeys, readField, readUndeclared } from './objects.js';
import { awaited, peeked } from './promises.js';
import { reach } from './sinks.js';
import { askWorld, type Applied, type Run } from './run.js';
import { hasAtt } from './worlds.js';
import type { State } from './state.js';
import {
  alternativesOf,
  constant,
  joinPrompts,
  oneOf,
  promptsOf,
  unknown,
  type CaseValue,
  type Frame,
  type ListValue,
  type ObjectValue,
  type StatusValue,
  type TypeValue,
  type UnknownValue,
  type Value,
} from './value.js';
import { words } from './words.js';
import { keyedValue } from './wrapped-values.js';

type Single = ReturnType<typeof alternativesOf>[number];

/** How a member is applied that is no call: a getter. */
export function asGetter(name: string, line: number): Applied {
  return { labels: [], name, line };
}

/** Reads `object.name`. */
export function readMember(run: Run, state: State, frame: Frame, member: Member): Value {
  const { object, name, place } = member;
  const found = run.evaluation.signals.get(member);
  if (found?.some(({ use }) => use.via === 'handed') === true) return apiValue(run, found, member);
  const value = object === null ? null : run.machine.evaluate(run, state, frame, object);
  if (found !== undefined)
    return reach(run, state, found, { expression: member, values: [], receiver: value, at: asGetter(name, place.line) });
  if (value === null) return implicitMember(run, state, name);
  const text = words(member);
  const platform = platformValue(run, text);
  if (platform !== null) return platform;
  if (hasRole(run, text, 'system-version') || hasRole(run, name, 'system-version')) return systemVersion(run);
  const held = timeNamed(run, name) ?? memberOf(run, state, value, name, text, place.line);
  return run.evaluation.data !== null && hasRole(run, name, 'about') ? without(held) : held;
}

/** An API by its bare name: a function that others may call, or a member of the SDK's type that the code adds to. */
export function readUse(run: Run, state: State, frame: Frame, named: Name, found: readonly FoundSignal[]): Value {
  if (found.some(({ use }) => use.via === 'handed')) return apiValue(run, found, named);
  const at = asGetter(named.name, named.place.line);
  return reach(run, state, found, { expression: named, values: [], receiver: selfOf(run, frame), at });
}

/** Whether a function gives a member its value where that is read. */
function isGetter(run: Run, place: FunctionPlace): boolean {
  if (accessorOf(place) !== null) return accessorOf(place) === 'get';
  return isReadByDot(run, place) && (run.evaluation.relevant.has(place.function.code) || givesOptions(run, place));
}

/** Whether a function gives the options of a start: it leads to no signal, and yet they are what it makes of them. */
function givesOptions({ evaluation: { optionTypes } }: Run, { function: { returns } }: FunctionPlace): boolean {
  return returns !== null && optionTypes.has(returns);
}

/** Whether the code that runs, or that the function is written in, reads what a method gives by a dot. */
function isReadByDot({ source }: Run, { function: { parameters }, source: declaring }: FunctionPlace): boolean {
  return (source.scoping.readsRunMethods ?? declaring.scoping.readsRunMethods) === true && parameters.length === 0;
}

/** The methods that a member names; of one that is read as a property and leads to no signal, only the type of what it gives is known. */
function asRead(run: Run, places: readonly FunctionPlace[], self: Value, name: string): Value {
  const [first] = places;
  if (first === undefined || !isReadByDot(run, first)) return { kind: 'methods', places, self };
  const { returns } = first.function;
  return unknown(name, 'call', returns === 'instancetype' ? first.type : returns);
}

/** `.standard`: a static member that the project adds to the type of the options, a status, or a case of an enumeration. */
function implicitMember(run: Run, state: State, name: string): Value {
  for (const type of run.evaluation.optionTypes) {
    const own = staticMember(run, state, { kind: 'type', name: type }, name);
    if (own !== null) return own;
  }
  return statusNamed(name) ?? orderingNamed(run, name) ?? constant(`.${name}`);
}

/** The version of the system, in a world: with App Tracking Transparency the first one that asks, or any later one. */
export function systemVersion(run: Run): Value {
  const { world } = run;
  askWorld(run, 'system');
  return hasAtt(world) ? oneOf([constant(firstThatAsks), constant(world.system)]) : constant(world.system);
}

/** Apple asks for the prompt from 14.5 on; whoever tests for 14 means it too. */
const firstThatAsks = 14.9;

/** The member of a value. */
function memberOf(run: Run, state: State, value: Value, name: string, text: string, line: number): Value {
  if (hasRole(run, name, 'metatype')) return value;
  return eachWay(
    run,
    state,
    alternativesOf(value).map((each) => (now: State) => memberOfSingle(run, now, each, name, text, line)),
  );
}

function memberOfSingle(run: Run, state: State, value: Single, name: string, text: string, line: number): Value {
  switch (value.kind) {
    case 'status':
      return memberOfStatus(run, state, value, name, text, line);
    case 'object':
      return memberOfObject(run, state, value, name, text, line);
    case 'module':
      return exportedMember(run, state, value.source, value.module, name) ?? unknown(text, 'call');
    case 'type':
      return memberOfType(run, state, value, name, text);
    case 'case':
      return memberOfCase(run, state, value, name, text, line);
    case 'unknown':
      return memberOfUnknown(run, state, value, name, text, line);
    case 'promise':
      return hasRole(run, name, 'view')
        ? awaited(run, state, value)
        : memberOf(run, state, peeked(state, value), name, text, line);
    default:
      return memberOfData(run, value, name, text);
  }
}

function memberOfObject(run: Run, state: State, value: ObjectValue, name: string, text: string, line: number): Value {
  // `controller.stream`: what tells of the same values.
  if (isEmitter(run, value) && hasRole(run, name, 'passes')) return value;
  return (
    valuesOf(run, state, name, value) ??
    ownMember(run, state, value, name, line) ??
    readUndeclared(run, state, value, name, text) ??
    unknown(text, 'call', null)
  );
}

/** A getter that the project gives an enumeration, or what a library's view of it has. */
function memberOfCase(run: Run, state: State, value: CaseValue, name: string, text: string, line: number): Value {
  const getters = methodsOfCase(run, value, name).filter((place) => accessorOf(place) === 'get');
  if (getters.length > 0)
    return applyMethods(run, state, { kind: 'methods', places: getters, self: value }, [], asGetter(name, line));
  return unknown(text, 'call', null, promptsOf(value));
}

/** A member of a list or of a constant: an element by its position, or the value itself in another form. */
function memberOfData(run: Run, value: Single, name: string, text: string): Value {
  if (value.kind === 'list') return partNamed(value, name) ?? unknown(text, 'other', null, promptsOf(value));
  const told = hasRole(run, name, 'passes') ? fulfilledOf(value) : null;
  if (told !== null) return told;
  // What resumes a promise gives it on.
  if (value.kind === 'resolver' && hasRole(run, name, 'view')) return value.promise;
  if (value.kind === 'constant') return hasRole(run, name, 'view') ? value : unknown(text, 'other', null, value.prompts);
  return unknown(text, 'call');
}

/** An element of a tuple by its position, or by its name where it is a dictionary's entry. */
function partNamed({ items }: ListValue, name: string): Value | undefined {
  const isPair = items.length === 2 && /^(?:key|value)$/i.test(name);
  return items[/^\d+$/.test(name) ? Number(name) : isPair ? Number(/^v/i.test(name)) : -1];
}

function memberOfStatus(run: Run, state: State, value: StatusValue, name: string, text: string, line: number): Value {
  const getters = gettersNamed(run, name).filter(({ type }) => type !== null && /Status$/.test(type));
  if (getters.length > 0)
    return applyMethods(run, state, { kind: 'methods', places: getters, self: value }, [], asGetter(name, line));
  const identifier = identifierNamed(run, state, value, name);
  if (identifier !== null) return identifier;
  if (hasRole(run, name, 'view')) return value;
  if (hasRole(run, name, 'permission-answer')) return constant(answerFor(run, name, value.status), value.prompts);
  return unknown(text, 'call', null, value.prompts);
}

function gettersNamed({ evaluation: { program } }: Run, name: string): readonly FunctionPlace[] {
  return (program.functions.get(name) ?? []).filter((place) => accessorOf(place) === 'get');
}

/** The getters of a name that the project adds to types of libraries. */
function gettersAdded(run: Run, name: string): readonly FunctionPlace[] {
  return gettersNamed(run, name).filter(({ type }) => type !== null && !run.evaluation.program.types.has(type));
}

/** A member of an object of the project, or null where it has none of that name. */
export function ownMember(run: Run, state: State, object: ObjectValue, name: string, line: number): Value | null {
  const plain = keptName(name);
  const getter = methodsOn(run, object, name).filter((place) => isGetter(run, place));
  if (getter.length > 0)
    return applyMethods(run, state, { kind: 'methods', places: getter, self: object }, [], asGetter(name, line));
  const field = readField(run, state, object, name) ?? (plain === name ? null : readField(run, state, object, plain));
  if (field !== null) return field;
  if (name.startsWith('$')) return emitterOf(run, object, name.slice(1));
  const methods = methodsOn(run, object, name);
  return methods.length === 0 ? null : asRead(run, methods, object, name);
}

/** `$status`: what a published property tells those who subscribe. */
export function emitterOf(run: Run, object: ObjectValue, name: string): ObjectValue | null {
  const cell = fieldCell(run, object, name);
  if (cell === null) return null;
  return emitterAt(run, cell);
}

/** What code sees as itself: where nobody knows the object, every one of the type. */
export function selfOf(run: Run, { self, type }: Frame): Value | null {
  const isAny = self?.kind === 'unknown' && self.prompts.size === 0 && type !== null && run.evaluation.program.types.has(type);
  return isAny ? everyObject(run, type) : (self ?? (type === null ? null : everyObject(run, type)));
}

/** A member of whatever the code calls itself: implicit in Swift and C++, and an instance variable of Objective-C. */
export function memberOfSelf(run: Run, state: State, frame: Frame, name: string): Value | null {
  const self = selfOf(run, frame);
  if (self === null) return null;
  const values = alternativesOf(self).flatMap((each) => {
    if (each.kind === 'object') return ownMember(run, state, each, name, 0) ?? instanceVariable(run, state, each, name) ?? [];
    if (each.kind === 'status' && hasRole(run, name, 'view')) return [each];
    if (each.kind === 'case') {
      const methods = methodsOfCase(run, each, name);
      if (methods.some((place) => accessorOf(place) === 'get')) return [memberOfCase(run, state, each, name, name, 0)];
      return methods.length === 0 ? [] : [{ kind: 'methods', places: methods, self: each } as const];
    }
    return each.kind === 'type' ? (staticMember(run, state, each, name) ?? []) : [];
  });
  return values.length === 0 ? null : oneOf(values);
}

/** `_isOn` of a property that no code in sight declares. */
function instanceVariable(run: Run, state: State, self: ObjectValue, name: string): Value | null {
  return keptName(name) === name ? null : readUndeclared(run, state, self, name, name);
}

function memberOfType(run: Run, state: State, type: TypeValue, name: string, text: string): Value {
  const own = staticMember(run, state, type, name);
  if (own !== null) return own;
  const named = statusIn(type.name, name) ?? orderingNamed(run, name);
  if (named !== null) return named;
  if (hasRole(run, `${type.name}.${name}`, 'cases')) return casesOf(type.name);
  if (hasRole(run, `${type.name}.${name}`, 'case')) return constant(`.${name}`);
  return /^[A-Z]/.test(name) ? { kind: 'type', name: `${type.name}.${name}` } : unknown(text, 'call', type.name);
}

/** What a type has of a name: what a getter gives, what a property holds, a case, or methods; null where it has nothing. */
export function staticMember(run: Run, state: State, { name: type }: TypeValue, name: string): Value | null {
  const { program } = run.evaluation;
  const last = type.slice(type.lastIndexOf('.') + 1);
  for (const owner of new Set([type, last])) {
    const methods = methodsOf(run, owner, name);
    const getters = methods.filter((place) => isGetter(run, place));
    const self: Value = { kind: 'type', name: owner };
    if (getters.length > 0) return applyMethods(run, state, { kind: 'methods', places: getters, self }, [], asGetter(name, 0));
    const [property] = program.properties.get(`${owner}.${name}`) ?? [];
    if (property !== undefined) return readCell(run, state, globalCell(run, property));
    if (program.cases.has(`${owner}.${name}`)) return constant(`.${name}`);
    if (methods.length > 0) return asRead(run, methods, self, name);
  }
  return null;
}

function memberOfUnknown(run: Run, state: State, value: UnknownValue, name: string, text: string, line: number): Value {
  const { type } = value;
  const own = type === null ? null : ownMember(run, state, everyObject(run, type), name, line);
  if (own !== null) return own;
  const added = type === null ? gettersAdded(run, name) : [];
  if (added.length === 1)
    return applyMethods(run, state, { kind: 'methods', places: added, self: value }, [], asGetter(name, line));
  // A constant of a global that no code declares: `mparticle.MPATTStatus.Denied`.
  const named = hasRole(run, text, 'status-constant') ? statusNamed(name) : null;
  if (named !== null) return named;
  const isTime = value.why === 'clock';
  if (hasRole(run, name, 'view')) return isTime ? value : { ...value, name: text };
  return unknown(text, isTime ? 'call' : value.why, null, value.prompts);
}

/** Reads `collection[key]`. */
export function readSubscript(run: Run, state: State, collection: Value, key: Value): Value {
  return oneOf(alternativesOf(collection).flatMap((each) => alternativesOf(key).map((one) => element(run, state, each, one))));
}

function element(run: Run, state: State, collection: Single, key: Single): Value {
  const keyed = key.kind === 'type' ? keyedValue(run, key) : null;
  if (keyed !== null) return keyed;
  const prompts = joinPrompts([promptsOf(collection), promptsOf(key)]);
  switch (collection.kind) {
    // Several permissions are answered by an object with one answer each.
    case 'status':
      return isOtherPermission(key) ? unknown('answer', 'other-permission') : collection;
    case 'promise':
      return readSubscript(run, state, peeked(state, collection), key);
    case 'list':
      return withPrompts(itemAt(collection, key) ?? unknown('element', 'other', null, prompts), prompts);
    case 'object':
      return withPrompts(entryOf(run, state, collection, key), prompts);
    default:
      return unknown('element', 'other', null, prompts);
  }
}

/** The constants that stand for the permission to track, where a call takes several. */
const trackingNames = new Set(speltApis.flatMap(({ when }) => when?.names ?? []));

/** Whether the key of an answer is a constant of another permission: `results[PERMISSIONS.IOS.CAMERA]`. */
function isOtherPermission(key: Single): boolean {
  const name = key.kind === 'type' ? key.name : key.kind === 'constant' && typeof key.value === 'string' ? key.value : '';
  const last = name.slice(name.lastIndexOf('.') + 1);
  return /^[A-Z][A-Z0-9_]+$/.test(last) && !trackingNames.has(last);
}

/** The element at a position; a status can be the number of one. */
function itemAt({ items }: ListValue, key: Single): Value | undefined {
  const position = key.kind === 'status' ? numberOf(key) : key;
  return items[position.kind === 'constant' ? Number(position.value) : -1];
}

/** What an object holds under a key; any of its entries where nobody knows the key, but none of several constants, for the key chooses. */
function entryOf(run: Run, state: State, collection: ObjectValue, key: Single): Value {
  const written = keyWritten(run, key);
  if (key.kind === 'status' || written !== null) {
    for (const names of key.kind === 'status' ? keysOf(key) : [[written ?? '']]) {
      // Several texts can stand for one status.
      const values = names.flatMap((name) => readField(run, state, collection, name) ?? []);
      if (values.length > 0) return oneOf(values);
    }
    // What is written with entries has no others than those that code in sight puts there.
    return isClosed(collection) ? constant(null) : unknown('element');
  }
  const all = [...collection.fields.values()].map((cell) => readCell(run, state, cell));
  return all.length === 0 || (all.length > 1 && all.every(isWritten)) ? unknown('element') : oneOf(all);
}

function isWritten(value: Value): boolean {
  return value.kind === 'constant' || (value.kind === 'status' && value.from === 'constant');
}

function isClosed({ type, question, isEvery, fields }: ObjectValue): boolean {
  return type === null && question === null && !isEvery && fields.size > 0 && !fields.has(otherKeys);
}

function withPrompts(value: Value, prompts: ReturnType<typeof promptsOf>): Value {
  if (prompts.size === 0 || (value.kind !== 'constant' && value.kind !== 'status' && value.kind !== 'unknown')) return value;
  return { ...value, prompts: joinPrompts([value.prompts, prompts]) };
}
