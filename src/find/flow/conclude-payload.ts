import { payloadFormat } from '../../catalog/server-payloads.js';
import type { PayloadFieldName } from '../../catalog/apis/api.js';
import type { Payload, PayloadDevice, PayloadField, PayloadScalar } from '../../model/payload.js';
import { placeKey, type Place } from '../../model/place.js';
import type { Signal } from '../../model/signal.js';
import type { FoundSignal } from '../detector.js';
import { clockOf } from './clocks.js';
import { askedOfPart, isUnset } from './payloads.js';
import type { PayloadRecord, Records } from './run.js';
import type { Value } from './value.js';

/**
 * What the records say of the data of a device: nothing of code that never runs, and of what has no identifier and no status. Where
 * one piece of code makes it for several calls, each call that leaves out the status is a payload of its own.
 */
export function concludePayloads({ payloads, cut }: Records, { signal }: FoundSignal): readonly Payload[] {
  const records = inWholes(payloads.get(signal) ?? []);
  if (cut.has(signal))
    return [payloadOf(signal, { hasIdfa: true, status: undecided(beyond), timestamp: undecided(beyond), sdk: sdkOf(records) })];
  const lacking = records.some(givesStatus) ? records.filter(lacksStatus) : [];
  const others = records.filter((record) => !lacking.includes(record));
  return [...judged(signal, others, records), ...lackingCalls(signal, lacking, others)];
}

/** @param timed The records whose times count. */
function judged(signal: Signal, records: readonly PayloadRecord[], timed: readonly PayloadRecord[]): readonly Payload[] {
  if (records.length === 0) return [];
  const status = fieldOf(records, 'status', signal.place);
  const hasIdfa = records.some(({ idfa }) => idfa.some(identifies));
  if (!hasIdfa && status.kind !== 'known') return [];
  return [payloadOf(signal, { hasIdfa, status, timestamp: fieldOf(timed, 'timestamp', signal.place), sdk: sdkOf(records) })];
}

/** The calls that lead to a device without a status, where others give it one. */
function lackingCalls(signal: Signal, lacking: readonly PayloadRecord[], others: readonly PayloadRecord[]): readonly Payload[] {
  const shared = new Set(others.flatMap(({ calls }) => calls.map(placeKey)));
  const bySite = new Map<string, Payload>();
  for (const record of lacking) {
    const call = record.calls.findLast((each) => !shared.has(placeKey(each)));
    const field = fieldOf([record], 'status', signal.place);
    const status = call === undefined ? undecided(sometimes) : field.kind === 'known' ? { ...field, place: call } : field;
    const device = { hasIdfa: true, status, timestamp: { kind: 'absent' }, sdk: record.sdk } as const;
    bySite.set(call === undefined ? '' : placeKey(call), payloadOf({ ...signal, place: call ?? signal.place }, device));
  }
  return [...bySite.values()];
}

function payloadOf(
  { place, enclosing }: Pick<Signal, 'place' | 'enclosing'>,
  device: Pick<PayloadDevice, 'hasIdfa' | 'status' | 'timestamp' | 'sdk'>,
): Payload {
  return { device: { ...device, place, enclosing, isApple: true, misspelt: null }, identities: [], attributes: [] };
}

function sdkOf(records: readonly PayloadRecord[]): string | null {
  return records.find(({ sdk }) => sdk !== null)?.sdk ?? null;
}

/** Whether some path of a run gives the status. */
function givesStatus({ status }: PayloadRecord): boolean {
  return valuesSet(status).some((value) => value.kind !== 'constant' || (value.value !== null && value.value !== ''));
}

/** Whether a run has the identifier and gives no status, as far as the code shows it. */
function lacksStatus(record: PayloadRecord): boolean {
  const { idfa, question } = record;
  const isSure = idfa.every((value) => !isUnset(value) && !(value.kind === 'constant' && value.value === null));
  return question === null && isSure && idfa.some(identifies) && !givesStatus(record);
}

/** A part that some code makes a whole of is judged there alone: by itself, the function that gives it is nothing. */
function inWholes(records: readonly PayloadRecord[]): readonly PayloadRecord[] {
  const wholes = records.filter(({ question }) => question !== askedOfPart);
  return wholes.length > 0 ? wholes : records;
}

const beyond = `More code leads here than the audit follows. Does the payload have ${payloadFormat.status}?`;

/** Whether a value can identify a device: what only names a column is a mapping. */
function identifies(value: Value): boolean {
  if (isUnset(value)) return false;
  if (value.kind !== 'constant') return true;
  return typeof value.value === 'string' && value.value !== '' && !/^[a-z$][\w.$[\]]*_[\w.$[\]]*$/.test(value.value);
}

/** @param whole The place of the device: that of a field that the code sets by its position. */
function fieldOf(records: readonly PayloadRecord[], name: Exclude<PayloadFieldName, 'idfa'>, whole: Place): PayloadField {
  const set = records.flatMap((record) => valuesSet(record[name]));
  const question = records.find((record) => record.question !== null)?.question ?? null;
  const place = records.flatMap(({ places }) => places.get(name) ?? [])[0];
  const isDefault = place === undefined && set.every((value) => value.kind === 'constant' && value.value === null);
  if (set.length === 0 || isDefault) return question === null ? absentOf(records, name) : undecided(question);
  const doubt = name === 'status' ? doubtOn(records) : null;
  if (doubt !== null) return undecided(doubt);
  const constants = eachOnce(setTogether(records, set).flatMap(constantsOf));
  const isOpen = set.some((value) => value.kind !== 'constant' && constantsOf(value).length === 0);
  const known = isOpen ? constants.filter((value) => value !== null && value !== '') : constants;
  return known.length === 0 ? { kind: 'computed' } : { kind: 'known', values: known, place: place ?? whole };
}

function eachOnce(values: readonly PayloadScalar[]): readonly PayloadScalar[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** What is asked of the status where some path gives it: of one that leaves it out, and of a device that came from elsewhere. */
function doubtOn(records: readonly PayloadRecord[]): string | null {
  if (records.some(leavesOut)) return sometimes;
  if (!records.some(givesStatus)) return null;
  return records.find((record) => record.question !== null && !givesStatus(record))?.question ?? null;
}

/** What is sent of a field that no path sets. */
function absentOf(records: readonly PayloadRecord[], name: PayloadFieldName): PayloadField {
  const preset = name === 'status' ? records.find((record) => record.preset !== null)?.preset : null;
  return preset === null || preset === undefined ? { kind: 'absent' } : { kind: 'preset', value: preset };
}

/** The values that some path sets: beside a field that is not set, null is as much as nothing. */
function valuesSet(values: readonly Value[]): readonly Value[] {
  const isOpen = values.some(isUnset);
  const isNothing = (value: Value): boolean => value.kind === 'constant' && value.value === null;
  return values.filter((value) => !isUnset(value) && !(isOpen && isNothing(value)));
}

/** Nothing says nothing where, on the same path, the identifier may be nothing too. */
function setTogether(records: readonly PayloadRecord[], set: readonly Value[]): readonly Value[] {
  const something = set.filter((value) => value.kind !== 'constant' || value.value !== null);
  const isOpen = records.some(({ idfa }) =>
    idfa.some((value) => isUnset(value) || (value.kind === 'constant' && value.value === null)),
  );
  return isOpen && something.length > 0 ? something : set;
}

const sometimes = `On one path, the payload has ${payloadFormat.idfa} without ${payloadFormat.status}. Can that path run?`;

/** Whether some path leaves out the status and none of them the identifier. */
function leavesOut({ idfa, status }: PayloadRecord): boolean {
  return status.some(isUnset) && valuesSet(status).length > 0 && !idfa.some(isUnset);
}

/** The constants that a value is, and the unit of the time of a clock; nothing where only the running program knows it. */
export function constantsOf(value: Value): readonly PayloadScalar[] {
  const time = clockOf(value);
  if (time !== null) return [{ kind: 'time', ...time }];
  if (value.kind === 'unknown' && value.why === 'lacking') return [{ kind: 'lacking', symbol: value.name }];
  return value.kind === 'constant' ? [value.value] : [];
}

function undecided(question: string): PayloadField {
  return { kind: 'undecided', question };
}
