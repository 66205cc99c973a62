import type { Receiver } from './library-call.js';
import { readSubscript } from './members.js';
import { carriedBy, fillUnknown, newObject, objectHeldAt, readHeld, writeEntry, writeField } from './objects.js';
import { copyFields, unset } from './payloads.js';
import { rolesOf } from '../../catalog/apis/roles.js';
import { calleeName, type IndexedSource, type Program } from '../match/program.js';
import { ask, wantUses, type Given, type Run } from './run.js';
import type { Argument } from '../../catalog/apis/api.js';
import type { Expression, Operation } from '../../model/expression.js';
import { placeKey } from '../../model/place.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { State } from './state.js';
import { alternativesOf, constant, oneOf, unknown, type Frame, type ObjectValue, type Value } from './value.js';
import { passedTo, words } from './words.js';

/** `new Map([[key, value]])`: an object with a field for each key that the code names. */
export function callDictionary(
  run: Run,
  state: State,
  receiver: Receiver,
  { call, values: [pairs] }: Given,
  { owner }: SpeltApi,
): Value | null {
  if (pairs === undefined && !(receiver?.kind === 'type' && receiver.name === owner)) return null;
  const made = newObject(run, state, call, null);
  if (pairs === undefined) return made;
  if (pairs.kind !== 'list') return null;
  for (const pair of pairs.items) {
    const [key, value] = pair.kind === 'list' ? pair.items : [];
    if (key?.kind !== 'constant' || value === undefined) return null;
    writeField(run, state, made, String(key.value), value);
  }
  return made;
}

/** `map.get(key)`. */
export function callLooksUp(run: Run, state: State, receiver: Receiver, { values: [key] }: Given): Value | null {
  return receiver?.kind === 'object' && receiver.type === null && key !== undefined
    ? readSubscript(run, state, receiver, key)
    : null;
}

/** `map.set(key, value)`, `[dictionary setObject:value forKey:key]`. */
export function callSetsEntry(run: Run, state: State, receiver: Receiver, { values }: Given, { takes }: SpeltApi): Value | null {
  const [key, value] = [argumentAt(values, takes?.key), argumentAt(values, takes?.value)];
  if (receiver?.kind !== 'object' || receiver.type !== null || key === undefined || value === undefined) return null;
  const keys = alternativesOf(key);
  // Of several keys, each may be the one.
  const [only, ...more] = keys;
  writeEntry(run, state, receiver, only !== undefined && more.length === 0 ? only : unknown('key'), value);
  return receiver;
}

/** `device.pop("status")`, `delete(device, "status")`: gives what was there. */
export function callRemovesEntry(
  run: Run,
  state: State,
  receiver: Receiver,
  { values }: Given,
  { takes }: SpeltApi,
): Value | null {
  const key = argumentAt(values, takes?.key);
  const dictionary = takes?.value === undefined ? receiver : argumentAt(values, takes.value);
  if (key === undefined || dictionary === undefined || dictionary === null) return null;
  // What has a type of its own has a method of its own.
  const isOwn = alternativesOf(dictionary).some((each) => each.kind !== 'object' || each.type !== null);
  return isOwn ? null : removeEntry(run, state, dictionary, key);
}

/** `delete device.status`, `del device["status"]`. */
export function evaluateDelete(run: Run, state: State, frame: Frame, { operands: [target] }: Operation): Value {
  const [owner, key] =
    target?.kind === 'member'
      ? [target.object, constant(target.name)]
      : target?.kind === 'operation' && target.operator === 'subscript'
        ? [target.operands[0], target.operands[1]]
        : [];
  if (owner !== undefined && owner !== null && key !== undefined) {
    const under = key.kind === 'constant' ? key : run.machine.evaluate(run, state, frame, key);
    removeEntry(run, state, run.machine.evaluate(run, state, frame, owner), under);
  }
  return constant(true);
}

/** Takes an entry out of dictionaries. Which one a key removes that nobody knows, nobody knows either. */
function removeEntry(run: Run, state: State, dictionary: Value, key: Value): Value | null {
  const objects = alternativesOf(dictionary).filter((each) => each.kind === 'object');
  if (key.kind !== 'constant' || objects.length === 0) return null;
  const before = objects.map((each) => readSubscript(run, state, each, key));
  for (const each of objects) writeEntry(run, state, each, key, run.effort.devices.has(each) ? unset : constant(null));
  return oneOf(before);
}

/** `UserDefaults.standard.set(isOn, forKey: "on")`: whoever reads the key later is given it. */
export function callKeeps(
  run: Run,
  state: State,
  _receiver: Receiver,
  { call, values, at, name }: Given,
  { takes, sdk, owner }: SpeltApi,
): Value | null {
  const [key, value] = [argumentAt(values, takes?.key), argumentAt(values, takes?.value)];
  if (key?.kind !== 'constant' || value === undefined) return null;
  const carried = carriedBy(run, state, value);
  if (carried.size > 0) wantReaders(run, String(key.value), argumentAt(call.arguments, takes?.key)?.value);
  if (!words(call.callee).split('.').includes(owner) || isReadBack(run, sdk)) ask(run, carried, passedTo(name, at.line));
  const kept = objectHeldAt(run, `kept by ${sdk}`);
  openEntry(kept, String(key.value));
  writeField(run, state, kept, String(key.value), value);
  return constant(null);
}

/** Before code in sight keeps something under a key, nothing may be there, or what other code keeps. */
function openEntry({ fields }: ObjectValue, key: string): void {
  if (fields.has(key)) return;
  fields.set(key, { name: key, type: null, initial: () => oneOf([constant(null), unknown(key, 'unwritten')]) });
}

function isOpenEntry(value: Value, key: string): boolean {
  return value.kind === 'unknown' && value.why === 'unwritten' && value.name === key;
}

/** `UserDefaults.standard.bool(forKey: "on")`: what this way has kept there; else what code in sight keeps, and other code may too. */
export function callKept(
  run: Run,
  state: State,
  _receiver: Receiver,
  { values, name }: Given,
  { takes, sdk }: SpeltApi,
): Value | null {
  const key = argumentAt(values, takes?.key);
  if (key?.kind !== 'constant') return null;
  const entry = String(key.value);
  const kept = objectHeldAt(run, `kept by ${sdk}`);
  const held = readHeld(run, state, kept, entry);
  const cell = kept.fields.get(entry);
  if (held === null || cell === undefined) return null;
  const known = alternativesOf(held).filter((each) => !isOpenEntry(each, entry));
  if (state.cells.has(cell) && known.length === alternativesOf(held).length) return held;
  return oneOf([constant(null), ...known, unknown(`${name}(${entry})`, 'unwritten')]);
}

/** Who reads back what is kept names the key, or what holds it. */
function wantReaders(run: Run, key: string, written: Expression | undefined): void {
  wantUses(run, key);
  if (written?.kind === 'name' || written?.kind === 'member') wantUses(run, written.name);
}

/** Whether any code in sight reads what a library keeps. */
function isReadBack({ evaluation: { program } }: Run, sdk: string): boolean {
  return keptIn(program).has(sdk);
}

const readBack = new WeakMap<Program, ReadonlySet<string>>();

/** The libraries of which code reads what they keep. */
function keptIn(program: Program): ReadonlySet<string> {
  const known = readBack.get(program) ?? new Set(program.sources.flatMap(readersIn));
  readBack.set(program, known);
  return known;
}

function readersIn({ language, facts }: IndexedSource): readonly string[] {
  return facts.flatMap((fact) =>
    fact.kind === 'call'
      ? rolesOf(language, calleeName(fact.call)).flatMap(({ role, sdk }) => (role === 'kept' ? [sdk] : []))
      : [],
  );
}

function argumentAt<Item>(values: readonly Item[], argument: Argument | undefined): Item | undefined {
  return typeof argument === 'number' ? values[argument] : undefined;
}

/** `a.update(b, key=c)`, `Object.assign(a, b)`: the dictionary has what it is given from now on. */
export function callMerges(run: Run, state: State, receiver: Receiver, given: Given, { takes }: SpeltApi): Value | null {
  const isFirst = takes?.value === 0;
  const [first] = given.values;
  const target = isFirst ? first : receiver;
  for (const each of target === undefined || target === null ? [] : alternativesOf(target))
    if (each.kind === 'object') merge(run, state, each, given, isFirst ? 1 : 0);
  return target?.kind === 'object' ? target : null;
}

/** `a.merge(b)`, `a.copy()`: another dictionary with what it is called on, and given, has. */
export function callMerged(run: Run, state: State, receiver: Receiver, given: Given, { takes }: SpeltApi): Value | null {
  const from = takes?.value === 0 ? given.values[0] : receiver;
  if (from?.kind !== 'object') return null;
  const made = newObject(run, state, given.call, null);
  copyFields(run, state, from, made);
  merge(run, state, made, given, takes?.value === 0 ? 1 : 0);
  return made;
}

/** `a + b`, `a | b`: another dictionary with the entries of both; null for anything else. */
export function united(run: Run, state: State, { operator, place }: Operation, parts: readonly Value[]): Value | null {
  if (!unites(operator) || !parts.every(isDictionary)) return null;
  const made = newObject(run, state, `united at ${placeKey(place)}`, null);
  for (const part of parts) if (part.kind === 'object') copyFields(run, state, part, made);
  return made;
}

/** `a += b`, `a |= b`: the dictionary has the entries of the other one too. @returns Whether it is that. */
export function mergeInto(run: Run, state: State, operator: string, target: Value, given: Value): boolean {
  if (!unites(operator.slice(0, -1)) || !isDictionary(target) || !isDictionary(given)) return false;
  if (target.kind === 'object' && given.kind === 'object') copyFields(run, state, given, target);
  return true;
}

function unites(operator: string): boolean {
  return operator === '+' || operator === '|';
}

function isDictionary(value: Value): boolean {
  return value.kind === 'object' && value.type === null;
}

/** @param begin The position of the first value that is merged. */
function merge(run: Run, state: State, target: ObjectValue, { values, at }: Given, begin: number): void {
  for (const [index, value] of values.entries()) {
    if (index < begin) continue;
    const label = at.labels[index] ?? null;
    if (label !== null) {
      writeField(run, state, target, label, value);
      continue;
    }
    for (const each of alternativesOf(value)) {
      if (each.kind === 'object') copyFields(run, state, each, target);
      else if (each.kind === 'unknown') fillUnknown(run, state, target);
    }
  }
}
