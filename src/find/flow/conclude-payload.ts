import { payloadFormat } from '../../catalog/server-payloads.js';
import type { PayloadFieldName } from '../../catalog/apis/api.js';
import type { Payload, PayloadField, PayloadScalar } from '../../model/payload.js';
import type { Place } from '../../model/place.js';
import type { FoundSignal } from '../detector.js';
import { clockOf } from './clocks.js';
import { askedOfPart, isUnset } from './payloads.js';
import type { PayloadRecord, Records } from './run.js';
import type { Value } from './value.js';

/** What the records say of the data of a device; null for code that never runs, and for what has no identifier and no status. */
export function concludePayload({ payloads, cut }: Records, { signal }: FoundSignal): Payload | null {
  const records = inWholes(payloads.get(signal) ?? []);
  const isCut = cut.has(signal);
  if (records.length === 0 && !isCut) return null;
  const identifiers = records.flatMap(({ idfa }) => idfa);
  const hasIdfa = isCut || identifiers.some(identifies);
  const device = {
    place: signal.place,
    enclosing: signal.enclosing,
    isApple: true,
    hasIdfa,
    status: isCut ? undecided(beyond) : fieldOf(records, 'status', signal.place),
    timestamp: isCut ? undecided(beyond) : fieldOf(records, 'timestamp', signal.place),
    misspelt: null,
    sdk: records.find(({ sdk }) => sdk !== null)?.sdk ?? null,
  };
  return hasIdfa || device.status.kind === 'known' ? { device, identities: [], attributes: [] } : null;
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
  if (name === 'status' && records.some(leavesOut)) return undecided(sometimes);
  const constants = [
    ...new Map(
      setTogether(records, set)
        .flatMap(constantsOf)
        .map((value) => [JSON.stringify(value), value]),
    ).values(),
  ];
  const isOpen = set.some((value) => value.kind !== 'constant' && constantsOf(value).length === 0);
  const known = isOpen ? constants.filter((value) => value !== null && value !== '') : constants;
  return known.length === 0 ? { kind: 'computed' } : { kind: 'known', values: known, place: place ?? whole };
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
