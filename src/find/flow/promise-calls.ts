import type { Receiver } from './library-call.js';
import { newObject, writeField } from './objects.js';
import { awaited, peeked, settledPromise } from './promises.js';
import { readCell } from './names.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import { constant, oneOf, unknown, type Value } from './value.js';

/** `Promise.all([a, b])`, `all({ a, b })`: what is there of each, in the same places. */
export function callAll(run: Run, state: State, _receiver: Receiver, { values: [given], call }: Given): Value | null {
  const before = state.moment;
  const all = given === undefined ? null : settled(run, state, call, given);
  const { moment } = state;
  state.moment = before;
  return all === null ? null : settledPromise(state, all, moment);
}

function settled(run: Run, state: State, site: unknown, given: Value): Value | null {
  if (given.kind === 'list') return { kind: 'list', items: given.items.map((item) => awaited(run, state, item)) };
  if (given.kind !== 'object' || given.type !== null) return null;
  const made = newObject(run, state, site, null);
  for (const [name, cell] of given.fields) writeField(run, state, made, name, awaited(run, state, readCell(run, state, cell)));
  return made;
}

/** `Promise.allSettled([a, b])`: an object for each, which says whether its value is there. */
export function callAllSettled(run: Run, state: State, receiver: Receiver, given: Given): Value | null {
  const all = callAll(run, state, receiver, given);
  const list = all === null ? null : peeked(state, all);
  if (all?.kind !== 'promise' || list?.kind !== 'list') return null;
  const sites = sitesOf(given.call, list.items.length);
  const items = list.items.map((value, index) => {
    const made = newObject(run, state, sites[index], null);
    writeField(run, state, made, 'status', oneOf([constant('fulfilled'), constant('rejected')]));
    writeField(run, state, made, 'value', value);
    writeField(run, state, made, 'reason', unknown('reason', 'call'));
    return made;
  });
  state.cells.set(all.settled, { kind: 'list', items });
  return all;
}

const sites = new WeakMap<object, object[]>();

/** What stands for each of several objects that one call makes, in every run alike. */
function sitesOf(call: object, count: number): readonly object[] {
  const known = sites.get(call) ?? [];
  while (known.length < count) known.push({});
  sites.set(call, known);
  return known;
}

/** The value of one of several promises. */
export function callAny(_run: Run, _state: State, _receiver: Receiver, { values: [list] }: Given): Value | null {
  return list?.kind === 'list' ? oneOf(list.items) : null;
}
