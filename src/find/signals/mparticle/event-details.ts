import { constantOf } from '../../../catalog/apis/constants.js';
import type { EventDetailRow } from '../../../catalog/apis/api.js';
import type { Expression, ObjectLiteral } from '../../../model/expression.js';
import type { EventDetail } from '../../../model/signal.js';
import { eventTypeOf } from '../../../catalog/events.js';
import { findBinding, sameChain } from '../../match/bindings.js';
import { constantKey, type Standing } from '../../match/constant-key.js';
import { noKeys, type DictionaryKeys, type DictionaryReader } from '../../match/dictionary-keys.js';
import { enclosingBody } from '../../match/scopes.js';
import type { Program } from '../../match/program.js';
import type { SymbolUse } from '../../match/symbols.js';

/**
 * Reads what an event carries: its name, its type, and the keys of its attributes.
 * @param use A use of a symbol that logs an event or puts something on one.
 * @param row Where the symbol takes them.
 * @param at Where the use stands.
 * @param readKeys Reads dictionaries.
 */
export function eventDetailOf(use: SymbolUse, row: EventDetailRow, at: Standing, readKeys: DictionaryReader): EventDetail {
  const value = (position: number | undefined): Expression | null =>
    position === undefined ? null : (argumentAt(use, position) ?? null);
  const given = row.object === undefined ? null : value(row.object.argument);
  const whole = given === null ? null : wholeOf(given, at);
  const part = (keys: readonly string[] = []): Expression | null =>
    typeof whole === 'string' ? null : (whole?.entries.find(({ key }) => keys.includes(key))?.value ?? null);
  const attributes = value(row.attributes) ?? part(row.object?.attributes);
  const key = value(row.key);
  return {
    kind: 'event',
    carrier: row.carrier,
    name: textOf(value(row.name) ?? part(row.object?.name), at),
    type: typeOf(value(row.type) ?? part(row.object?.type)),
    ...partsOf(attributes === null ? ofKey(key, at, readKeys) : readKeys(attributes, at)),
    ...(whole === 'unknown' ? { computed: true } : {}),
    beside: [],
    ofUser: row.ofUser ?? false,
  };
}

/**
 * The object that a whole event is written as. An event that is built by the SDK's own type is `built`: what is put on it is found
 * where that is done; one that comes from elsewhere is unknown.
 */
function wholeOf(value: Expression, { program, source, scope }: Standing): ObjectLiteral | 'built' | 'unknown' {
  if (value.kind === 'object') return value;
  if (value.kind !== 'name') return value.kind === 'call' ? 'built' : 'unknown';
  const binding = findBinding(program, source, value.name, scope, value.place);
  if (binding?.kind === 'parameter') return binding.parameter.type === null ? 'unknown' : 'built';
  if (binding?.kind !== 'variable') return 'unknown';
  return binding.declaration.value?.kind === 'object' ? binding.declaration.value : 'built';
}

/** A use and what it puts on an event. */
interface EventUse {
  readonly use: SymbolUse;
  readonly detail: EventDetail;
}

/**
 * Tells each event what other statements say of it: its name, and the other keys, such as `longitude` beside `latitude`.
 * @param events What was found, each with its use.
 * @param program The project, to find where an event was made.
 * @returns The details in the same order.
 */
export function uniteEvents(events: readonly EventUse[], program: Program): readonly EventDetail[] {
  const names = new Map(events.map(({ use, detail }) => [use.expression, detail.name]));
  const byBody = new Map<string, EventUse[]>();
  for (const event of events) {
    const place = bodyKey(event.use);
    const list = byBody.get(place);
    if (list === undefined) byBody.set(place, [event]);
    else list.push(event);
  }
  return events.map(({ use, detail }) => {
    const others = (byBody.get(bodyKey(use)) ?? []).slice(0, mostBeside).filter((other) => isSameEvent(use, other.use));
    const beside = [...new Set(others.flatMap((other) => other.detail.keys))];
    return { ...detail, name: detail.name ?? nameOfMade(use, names, program), beside };
  });
}

function isSameEvent(use: SymbolUse, other: SymbolUse): boolean {
  if (use === other || use.via !== 'write' || other.via !== 'write') return false;
  return use.receiver !== null && other.receiver !== null && sameChain(use.receiver, other.receiver);
}

/** The name that the event of a use was made with: where its variable is declared, or earlier in a chain of setters. */
function nameOfMade(
  { receiver, source, scope }: SymbolUse,
  names: ReadonlyMap<Expression, string | null>,
  program: Program,
): string | null {
  let made = receiver;
  if (made?.kind === 'name') {
    const binding = findBinding(program, source, made.name, scope, made.place);
    made = binding?.kind === 'variable' ? binding.declaration.value : null;
  }
  for (let step = 0; step < mostSetters && made?.kind === 'call'; step += 1) {
    const name = names.get(made) ?? null;
    if (name !== null) return name;
    made = made.callee.kind === 'member' ? made.callee.object : null;
  }
  return null;
}

/** A chain of setters is no longer than the setters that an event has, by far. */
const mostSetters = 32;

/** More statements than these in one function build no event by hand; each is compared with each. */
const mostBeside = 200;

function bodyKey({ source, scope }: SymbolUse): string {
  return `${source.file}\n${String(enclosingBody(source, scope))}`;
}

/** The argument at a position: by its label where the row has one, for a call may leave out others. */
function argumentAt({ row, via, values, expression }: SymbolUse, position: number): Expression | undefined {
  const label = row.labels?.[position];
  if (via !== 'call' || expression.kind !== 'call' || label === undefined || label === '_') return values[position];
  return expression.arguments.find((argument) => argument.label === label)?.value ?? values[position];
}

function ofKey(key: Expression | null, at: Standing, readKeys: DictionaryReader): DictionaryKeys {
  if (key === null) return noKeys;
  return readKeys({ kind: 'object', entries: [], computed: [{ key, value: key }], place: key.place }, at);
}

function partsOf({ texts, constants, computed }: DictionaryKeys): Pick<EventDetail, 'keys' | 'constants' | 'computed'> {
  return { keys: texts, constants, computed };
}

function textOf(value: Expression | null, at: Standing): string | null {
  const key = value === null ? null : constantKey(value, at);
  return key?.kind === 'text' ? key.text : null;
}

/** `.search`, `MPEventType.search`, `MPEventTypeSearch`, `MParticle.EventType.Search` and 3 are one type. */
function typeOf(value: Expression | null): string | null {
  if (value === null) return null;
  if (value.kind === 'cast') return typeOf(value.value);
  if (value.kind === 'literal') return typeof value.value === 'number' ? (eventTypeOf(value.value)?.id ?? null) : null;
  if (value.kind !== 'member' && value.kind !== 'name') return null;
  return eventTypeOf(constantOf('event-type', value.name) ?? value.name)?.id ?? null;
}
