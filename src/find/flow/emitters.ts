import type { Call } from '../../model/expression.js';
import { readCell } from './names.js';
import { later } from './promises.js';
import { repeatedly, tickers } from './repeats.js';
import type { Applied, Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, emptyObject, unknown, type ObjectValue, type Sieve, type Value } from './value.js';

/** More who subscribe to one than these are not told. */
const mostSubscribers = 16;

/**
 * What tells those who subscribe of each value: a subject, a published property.
 * @param site What it belongs to; the same one has the same emitter in every run of a world.
 */
export function emitterAt({ evaluation: { shared } }: Run, site: object): ObjectValue {
  const known = shared.emitters.get(site);
  if (known !== undefined) return known;
  const emitter = emptyObject(null);
  shared.emitters.set(site, emitter);
  shared.isEmitter.add(emitter);
  return emitter;
}

/** Whether an object tells those who subscribe. */
export function isEmitter({ evaluation: { shared } }: Run, value: Value): value is ObjectValue {
  return value.kind === 'object' && shared.isEmitter.has(value);
}

/** Who is told. */
export function subscribersOf(run: Run, state: State, emitter: ObjectValue): readonly Value[] {
  return alternativesOf(readCell(run, state, emitter.subscribers)).flatMap((each) => (each.kind === 'list' ? each.items : []));
}

/** Tells those who subscribed; one who observes a change is given the value before and after, and only the latter is known. */
export function tell(run: Run, state: State, emitter: ObjectValue, value: Value, at: Applied): void {
  for (const subscriber of subscribersOf(run, state, emitter)) later(run, state, subscriber, [value, value], at);
}

/** Lets a function be told of what is sent. */
export function subscribe(run: Run, state: State, emitter: ObjectValue, subscriber: Value): void {
  const before = subscribersOf(run, state, emitter);
  if (tickers.has(emitter)) repeatedly(run, state, subscriber, [unknown('')], { labels: [], name: '', line: 0 });
  if (before.includes(subscriber)) return;
  const items = [...before, subscriber].slice(-mostSubscribers);
  const told: Value = { kind: 'list', items };
  state.cells.set(emitter.subscribers, told);
  run.kept.set(emitter.subscribers, told);
  run.effort.keeps.push({ cell: emitter.subscribers, value: told, held: told });
}

/** What tells of one event, by who emits it (an object, or what a library names) and by the event. */
const events = new WeakMap<Run['evaluation'], Map<unknown, Map<unknown, object>>>();

/**
 * What tells of one of the events of an emitter.
 * @param by What the event is emitted on.
 * @param event The event's name, or an object that stands for it.
 * @returns Null for what is no emitter that the code can name again.
 */
export function emitterOfEvent(run: Run, by: Value, event: string | ObjectValue): ObjectValue | null {
  const owner = by.kind === 'object' ? by : by.kind === 'type' ? by.name : null;
  if (owner === null) return null;
  const all = events.get(run.evaluation) ?? new Map<unknown, Map<unknown, object>>();
  events.set(run.evaluation, all);
  const own = all.get(owner) ?? new Map<unknown, object>();
  all.set(owner, own);
  const site = own.get(event) ?? {};
  own.set(event, site);
  return emitterAt(run, site);
}

/**
 * What tells of all that a function makes of what another tells of.
 * @param sieve What of it is told of; null for all.
 */
export function relayed(
  run: Run,
  state: State,
  emitter: ObjectValue,
  through: Value,
  call: Call,
  sieve: Sieve | null = null,
): Value {
  const { relays } = run.evaluation.shared;
  const tells = emitterAt(run, call);
  const relay = relays.get(call) ?? ({ kind: 'native', does: { tells, through, sieve } } as const);
  relays.set(call, relay);
  if (through.kind === 'function') relays.set(through.code, relay);
  subscribe(run, state, emitter, relay);
  return tells;
}
