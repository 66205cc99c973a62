import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { assignTo } from './assignments.js';
import { compare, truthOf } from './compare.js';
import { apply } from './functions.js';
import type { Receiver } from './library-call.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, constant, isCallable, joinPrompts, oneOf, promptsOf, tainted, unknown, type Value } from './value.js';

/** An element of a list, and whether it is what is looked for: null where nobody knows. */
interface Tested {
  readonly item: Value;
  readonly holds: boolean | null;
}

/** Tests the elements of a list: each is compared with a value, or a function says whether it is meant. */
function testAll(run: Run, state: State, receiver: Receiver, given: Given): readonly Tested[] | null {
  const [wanted] = given.values;
  if (receiver?.kind !== 'list' || wanted === undefined) return null;
  const { entered } = run.effort;
  // However many elements it is asked about, the function is entered by one call.
  const times = wanted.kind === 'function' ? (entered.get(wanted.code) ?? 0) : 0;
  return receiver.items.map((item) => {
    if (wanted.kind === 'function' && entered.has(wanted.code)) entered.set(wanted.code, times);
    const result = isCallable(wanted)
      ? apply(run, state, wanted, [item], given.at)
      : compare(run, '==', item, wanted, given.name);
    const truths = alternativesOf(result).map(truthOf);
    const [first = null] = truths;
    return {
      item,
      holds: truths.every((truth) => truth === first) ? first : null,
    };
  });
}

function promptsIn(receiver: Receiver, { values }: Given): ReturnType<typeof promptsOf> {
  return joinPrompts([...(receiver === null ? [] : [receiver]), ...values].map(promptsOf));
}

/** Whether a list has a value, or one of which a function holds: `contains(where:)`, `some`. */
export function callContains(run: Run, state: State, receiver: Receiver, given: Given): Value | null {
  const [value] = given.values;
  if (receiver?.kind === 'range' && value !== undefined) return compare(run, '==', receiver, value, given.name);
  const tested = testAll(run, state, receiver, given);
  if (tested === null) return null;
  const prompts = promptsIn(receiver, given);
  if (tested.some(({ holds }) => holds === true)) return constant(true, prompts);
  return tested.every(({ holds }) => holds === false) ? constant(false, prompts) : unknown(given.name, 'other', null, prompts);
}

/** Whether a function holds of all that a list has: `allSatisfy`, `every`. */
export function callHoldsForAll(run: Run, state: State, receiver: Receiver, given: Given): Value | null {
  const tested = testAll(run, state, receiver, given);
  if (tested === null) return null;
  const prompts = promptsIn(receiver, given);
  if (tested.some(({ holds }) => holds === false)) return constant(false, prompts);
  return tested.every(({ holds }) => holds === true) ? constant(true, prompts) : unknown(given.name, 'other', null, prompts);
}

/** The elements one of which can be the first that is meant, by their positions; the last one is it for certain where nothing is `open`. */
function candidates(tested: readonly Tested[]): {
  readonly found: readonly number[];
  readonly open: boolean;
} {
  const found: number[] = [];
  for (const [index, { holds }] of tested.entries()) {
    if (holds !== false) found.push(index);
    if (holds === true) return { found, open: false };
  }
  return { found, open: true };
}

/** The first element of which a function holds, or nothing: `first(where:)`, `find`. */
export function callFinds(run: Run, state: State, receiver: Receiver, given: Given): Value | null {
  const tested = testAll(run, state, receiver, given);
  if (tested === null) return null;
  const { found, open } = candidates(tested);
  const items = found.flatMap((index) => tested[index]?.item ?? []);
  return tainted(oneOf([...items, ...(open ? [constant(null)] : [])]), promptsIn(receiver, given));
}

/** The elements of a list of which a function holds, or may hold. */
export function keptItems(run: Run, state: State, receiver: Receiver, given: Given): Value | null {
  const tested = testAll(run, state, receiver, given);
  return tested === null ? null : { kind: 'list', items: tested.flatMap(({ item, holds }) => (holds === false ? [] : [item])) };
}

/** Where in a list a value is; the row says what is given where it has none. */
export function callIndexOf(run: Run, state: State, receiver: Receiver, given: Given, { value }: SpeltApi): Value | null {
  const tested = testAll(run, state, receiver, given);
  if (tested === null) return null;
  const { found, open } = candidates(tested);
  const indices: readonly Value[] = found.map((index) => constant(index));
  return tainted(oneOf([...indices, ...(open ? [constant(value ?? null)] : [])]), promptsIn(receiver, given));
}

/** A list of what is given, up to the nil that ends it in C: `setWithObjects:`. */
export function callList(
  _run: Run,
  _state: State,
  receiver: Receiver,
  { values }: Given,
  { owner, takes, use }: SpeltApi,
): Value | null {
  if (takes?.capacity !== undefined) return { kind: 'list', items: [] };
  // What a set is made of is not what it has.
  if (use === 'construct' && values.length > 0) return null;
  // A list without anything in it is made of its own type alone.
  if (values.length === 0 && !(receiver?.kind === 'type' && receiver.name === owner)) return null;
  const end = values.findIndex((value) => value.kind === 'constant' && value.value === null);
  return { kind: 'list', items: end === -1 ? values : values.slice(0, end) };
}

/** `list.append(x)`, `list.push(x)`: the list has what it is given from now on. What only an expression gives, nobody sees again. */
export function callAdds(
  run: Run,
  state: State,
  receiver: Receiver,
  { call: { callee }, values, frame }: Given,
  { takes }: SpeltApi,
): Value | null {
  if (receiver?.kind !== 'list') return null;
  const added = takes?.arguments === 'list' ? values.flatMap((value) => (value.kind === 'list' ? value.items : [value])) : values;
  const owner = callee.kind === 'member' ? callee.object : null;
  const list: Value = { kind: 'list', items: [...receiver.items, ...added].slice(0, mostItems) };
  if (owner !== null) assignTo(run, state, frame, owner, list, callee);
  return list;
}

/** Lists longer than this are followed no further. */
const mostItems = 64;
