import { payloadFormat } from '../../catalog/server-payloads.js';
import { property, textOf, type JsonEntry, type JsonObject, type JsonValue } from '../manifests/json-tree.js';
import type { Payload, PayloadDevice, PayloadField, PayloadName } from '../../model/payload.js';
import type { Place } from '../../model/place.js';

/** Stands in a text for what only the running program knows: a character that nobody writes (Unicode's private use area). */
export const computed = '\uE000';

/** Gives the place of a 0-based offset. */
export type PlaceOf = (offset: number) => Place;

/**
 * Whether a value is a batch: it has a key that only batches have, or events as mParticle's API takes them.
 * @param value Any JSON value.
 */
export function isBatch(value: JsonValue): value is JsonObject {
  if (value.kind !== 'object') return false;
  if (payloadFormat.telling.some((key) => property(value, key)?.kind === 'object' || isText(property(value, key)))) return true;
  const events = property(value, payloadFormat.events);
  return (
    events?.kind === 'array' &&
    events.items.length > 0 &&
    events.items.every((item) => payloadFormat.event.every((key) => property(item, key) !== undefined))
  );
}

function isText(value: JsonValue | undefined): boolean {
  return textOf(value) !== null;
}

/**
 * The objects in a value, itself included, that have the data of a device, however deep: what wraps batches is another's format.
 * @param value Any JSON value.
 */
export function objectsWithDevice(value: JsonValue): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const open: JsonValue[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'array') open.push(...next.items.toReversed());
    if (next.kind !== 'object') continue;
    if (isDevice(property(next, payloadFormat.device))) found.push(next);
    open.push(...next.entries.map((entry) => entry.value).reverse());
  }
  return found;
}

/** Whether a value is the data of a device: in a schema, the keys have objects as values. */
function isDevice(value: JsonValue | undefined): boolean {
  const { idfa, status, timestamp } = payloadFormat;
  return [idfa, status, timestamp].some((key) => property(value, key)?.kind === 'scalar');
}

/**
 * What a batch says.
 * @param batch An object that is one.
 * @param placeOf Gives places in its file.
 */
export function payloadOf(batch: JsonObject, placeOf: PlaceOf): Payload {
  const device = property(batch, payloadFormat.device);
  return {
    device: device?.kind === 'object' ? deviceOf(device, placeOf) : null,
    identities: namesIn(property(batch, payloadFormat.identities), placeOf),
    attributes: namesIn(property(batch, payloadFormat.attributes), placeOf),
  };
}

/** The keys of an object that have a value. */
function namesIn(value: JsonValue | undefined, placeOf: PlaceOf): readonly PayloadName[] {
  const entries = value?.kind === 'object' ? value.entries : [];
  return entries.flatMap(({ key, keyOffset, value: of }) => (isNothing(of) ? [] : [{ name: key, place: placeOf(keyOffset) }]));
}

function deviceOf(device: JsonObject, placeOf: PlaceOf): PayloadDevice {
  const { idfa, status, timestamp, apple } = payloadFormat;
  const identifier = entryOf(device, idfa);
  const hasIdfa = identifier !== undefined && !isNothing(identifier.value);
  const platform = textOf(property(device, 'platform'))?.toLowerCase() ?? '';
  const isApple = apple.platforms.includes(platform) || apple.keys.some((key) => hasValue(device, key));
  return {
    place: placeOf(hasIdfa ? identifier.keyOffset : device.offset),
    enclosing: '',
    isApple,
    hasIdfa,
    status: fieldOf(device, status, placeOf),
    timestamp: fieldOf(device, timestamp, placeOf),
    misspelt: device.entries.find(({ key }) => key !== status && plain(key) === plain(status))?.key ?? null,
    sdk: null,
  };
}

function hasValue(device: JsonObject, key: string): boolean {
  const value = property(device, key);
  return value !== undefined && !isNothing(value);
}

/** `AttAuthorizationStatus` and `att_authorization_status` are spelt alike but for case and separators. */
function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z]/g, '');
}

function entryOf(object: JsonObject, key: string): JsonEntry | undefined {
  return object.entries.findLast((entry) => entry.key === key);
}

/** Null and an empty text identify nobody. */
function isNothing(value: JsonValue): boolean {
  return value.kind === 'scalar' && (value.value === null || value.value === '');
}

function fieldOf(device: JsonObject, key: string, placeOf: PlaceOf): PayloadField {
  const entry = entryOf(device, key);
  if (entry === undefined) return { kind: 'absent' };
  if (textOf(entry.value)?.includes(computed) === true) return { kind: 'computed' };
  const value = entry.value.kind === 'scalar' ? entry.value.value : ({ kind: 'other' } as const);
  return { kind: 'known', values: [value], place: placeOf(entry.keyOffset) };
}
