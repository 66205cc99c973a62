import { lackingSdks, membersOfField, payloadFields, presetOf } from '../../catalog/apis/payload-fields.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { PayloadFieldName } from '../../catalog/apis/api.js';
import type { Expression } from '../../model/expression.js';
import type { Place } from '../../model/place.js';
import type { FoundSignal } from '../detector.js';
import { importsSdk } from '../match/own-types.js';
import { ownDevices } from '../match/own-devices.js';
import { declaresProperty } from '../match/written-properties.js';
import { readCell } from './names.js';
import { fieldCell, newObject, otherKeys, readField, writeField } from './objects.js';
import { note, type PayloadRecord, type Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, constant, unknown, type ObjectValue, type Value } from './value.js';
import { words } from './words.js';

/** What a field of a device holds that the code has not set. */
export const unset = unknown('a field that the code does not set');

/** Whether a value is that of a field that the code has not set. */
export function isUnset(value: Value): boolean {
  return value.kind === 'unknown' && value.name === unset.name;
}

/** The field of a device that holds a question about where it comes from. */
const questionField = 'payload question';

/** What is asked of a part of a device that no code makes a whole of. */
export const askedOfPart = 'The code adds ios_advertising_id to another object. Does that object have an ATT status?';

/** A dictionary with the advertising identifier: what it has in the end is recorded when the run is over. */
export function reachDictionary(run: Run, state: State, object: ObjectValue, found: FoundSignal, site: Expression): void {
  run.evaluation.records.reached.add(found.signal);
  const places = markDevice(run, state, object, found);
  if (found.use.via === 'handed') askOfPart(run, state, object);
  if (site.kind !== 'object') return;
  for (const field of payloadFields) {
    const entry = site.entries.findLast(({ key }) => membersOf(run, found, field).includes(key));
    if (entry !== undefined) places.set(field, entry.value.place);
  }
}

/** What a part of a device becomes a part of may have the status. */
function askOfPart(run: Run, state: State, part: ObjectValue): void {
  writeField(run, state, part, questionField, unknown(askedOfPart));
}

/** A call that makes the data of a device, with what it is given. */
interface Making {
  readonly expression: Expression;
  readonly values: readonly Value[];
  readonly labels: readonly (string | null)[];
}

/**
 * The data of a device that the constructor of an SDK's type makes, or a literal of it; what its labels name are its fields. What is
 * made of a dictionary has what that has.
 */
export function reachDevice(run: Run, state: State, found: FoundSignal, making: Making): Value {
  const { expression, values, labels } = making;
  const whole = values.filter((_, index) => labels[index] === null || labels[index] === undefined).flatMap(alternativesOf);
  const known = whole.find((each) => each.kind === 'object' && run.effort.devices.has(each));
  if (known !== undefined) return known;
  const made = newObject(run, state, expression, null);
  for (const each of whole) if (each.kind === 'object') copyFields(run, state, each, made);
  labels.forEach((label, index) => {
    const value = values[index];
    if (label !== null && value !== undefined) writeField(run, state, made, label, value);
  });
  const places = markDevice(run, state, made, found);
  if (found.use.row.owner !== '') run.effort.built.set(made, found.use.row.sdk);
  for (const [field, place] of labelledPlaces(run, found, expression)) places.set(field, place);
  return made;
}

/**
 * Gives an object what another one has; where that is the identifier, the object is the device from now on.
 * @param isFresh Whether nobody else has the other one: a call that stands in an object has given it.
 */
export function copyFields(run: Run, state: State, from: ObjectValue, to: ObjectValue, isFresh = false): void {
  for (const [name, cell] of from.fields) {
    const value = readCell(run, state, cell);
    if (name !== questionField && !isUnset(value)) writeField(run, state, to, name, value);
  }
  const device = run.effort.devices.get(from);
  if (device === undefined || (device.found.use.via !== 'handed' && !isFresh)) return;
  run.effort.devices.delete(from);
  const places = markDevice(run, state, to, device.found);
  for (const [field, place] of device.places) places.set(field, place);
}

/** Whether a call makes a device of a type that the project declares itself: what that does with it is known. */
export function isOwnDevice({ evaluation: { program } }: Run, { role, use }: SpeltApi, name: string): boolean {
  const makes = role === 'payload-device' || (role === 'payload-field' && (use === 'label' || use === 'key'));
  return makes && program.types.has(name);
}

/**
 * Devices of a type that the project declares itself, once its constructor has run.
 * @param made What the call has made.
 * @param found The signals of the call.
 */
export function adoptDevices(run: Run, state: State, made: Value, found: readonly FoundSignal[], call: Expression): Value {
  for (const each of alternativesOf(made)) {
    for (const device of each.kind === 'object' && !each.isEvery ? found : []) {
      if (each.kind === 'object') adopt(run, state, each, device, call);
    }
  }
  return made;
}

function adopt(run: Run, state: State, made: ObjectValue, found: FoundSignal, call: Expression): void {
  for (const name of payloadFields.flatMap((field) => membersOf(run, found, field))) {
    const cell = fieldCell(run, made, name);
    if (cell !== null && (!state.cells.has(cell) || isDeclaration(readCell(run, state, cell))))
      writeField(run, state, made, name, unset);
  }
  const places = markDevice(run, state, made, found);
  for (const [field, place] of labelledPlaces(run, found, call)) places.set(field, place);
}

/** Whether a value is what declares a property: `Field(alias="a")` gives it no value. */
function isDeclaration(value: Value): boolean {
  return value.kind === 'unknown' && value.why === 'call' && declaresProperty(value.name);
}

function labelledPlaces(run: Run, found: FoundSignal, expression: Expression): readonly (readonly [PayloadFieldName, Place])[] {
  if (expression.kind !== 'call') return [];
  return payloadFields.flatMap((field) => {
    const names = membersOf(run, found, field);
    const given = expression.arguments.findLast(({ label }) => label !== null && names.includes(label));
    return given === undefined ? [] : [[field, given.value.place] as const];
  });
}

/** Whether what is called on a value gives it again, whatever that is: a step of the builder of a device. */
export function isBuilder(run: Run, value: Value): boolean {
  return value.kind === 'object' && run.effort.built.has(value);
}

/** A field that is set by itself: by a member, an element, a setter or a builder, which give what they are called on. */
export function reachField(run: Run, state: State, found: FoundSignal, receiver: Value | null, value: Value): Value {
  const { payloadField: field, member, use } = found.use.row;
  // A setter and a step of a builder have names of their own for one field.
  const [first = member] = field === undefined || use !== 'call' ? [] : membersOf(run, found, field);
  for (const each of receiver === null ? [] : alternativesOf(receiver)) {
    const object = each.kind === 'object' ? each : strange(run, state, found);
    if (found.use.via === 'handed' && !run.effort.devices.has(object)) askOfPart(run, state, object);
    const places = markDevice(run, state, object, found);
    writeField(run, state, object, first, value);
    if (field !== undefined) places.set(field, found.signal.place);
  }
  return receiver ?? unknown(found.signal.symbol);
}

/** A constant of an SDK; one that it lacks gives nothing. */
export function reachConstant({ use: { row } }: FoundSignal): Value {
  return row.value === undefined ? unknown(row.symbol, 'lacking') : constant(row.value);
}

/** A device that came from elsewhere: one for each name in a file, so that what is set on it comes together. */
function strange(run: Run, state: State, { use }: FoundSignal): ObjectValue {
  const name = use.receiver === null ? '' : words(use.receiver);
  const known = run.effort.strangers.get(`${use.source.file} ${name}`);
  if (known !== undefined) return known;
  const made = newObject(run, state, `device ${use.source.file} ${name}`, null);
  const asked = `The audit found no code that shows where ${name} is created. Does it have an ATT status?`;
  writeField(run, state, made, questionField, unknown(asked));
  run.effort.strangers.set(`${use.source.file} ${name}`, made);
  return made;
}

function markDevice(run: Run, state: State, object: ObjectValue, found: FoundSignal): Map<PayloadFieldName, Place> {
  const known = run.effort.devices.get(object);
  const places = known?.places ?? new Map<PayloadFieldName, Place>();
  const isIdfa = found.use.row.payloadField === 'idfa';
  if (known === undefined || isIdfa) {
    const calls = run.stack.flatMap(({ place }) => place ?? []);
    run.effort.devices.set(object, { found: isIdfa ? found : (known?.found ?? found), places, calls });
  }
  for (const field of payloadFields) {
    const [first, ...others] = membersOf(run, found, field);
    const isThere = [first, ...others].some((name) => name !== undefined && readField(run, state, object, name) !== null);
    if (!isThere && first !== undefined) writeField(run, state, object, first, unset);
  }
  return places;
}

function membersOf({ evaluation: { program } }: Run, { use }: FoundSignal, field: PayloadFieldName): readonly string[] {
  const { language } = use.source;
  return [...new Set([...membersOfField(language, field), ...ownDevices(program).names(language, field)])];
}

/** Records what the devices of a run have at its end. */
export function recordDevices(run: Run, state: State): void {
  for (const [object, { found, places, calls }] of run.effort.devices) {
    const valuesOf = (field: PayloadFieldName): readonly Value[] => {
      const held = membersOf(run, found, field).flatMap((name) => readField(run, state, object, name) ?? []);
      const values = held.flatMap((value) => [...alternativesOf(value)]);
      const set = values.filter((value) => !isUnset(value));
      return held.length > 1 && set.length > 0 ? set : values;
    };
    const built = run.effort.built.get(object) ?? null;
    const record: PayloadRecord = {
      idfa: valuesOf('idfa'),
      status: valuesOf('status'),
      timestamp: valuesOf('timestamp'),
      places,
      calls,
      sdk: built ?? (found.use.row.owner === '' ? typesOf(found) : found.use.row.sdk),
      preset: built === null ? null : presetOf(built, 'status'),
      question: questionOf(run, state, object),
    };
    note(run, run.evaluation.records.payloads, found.signal, () => record);
  }
}

/** The SDK whose types a file uses for its dictionaries, where they lack a field; null for any other. */
function typesOf({ use: { source } }: FoundSignal): string | null {
  return lackingSdks.find((sdk) => importsSdk(source, sdk)) ?? null;
}

function questionOf(run: Run, state: State, object: ObjectValue): string | null {
  const own = readField(run, state, object, questionField);
  if (own?.kind === 'unknown') return own.name;
  const others = readField(run, state, object, otherKeys);
  return others === null ? null : 'The payload takes over keys that the audit does not know. Is the ATT status one of them?';
}
