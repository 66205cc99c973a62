import type { Call, Expression } from '../../model/expression.js';
import type { FoundSignal } from '../detector.js';
import { carrying, noteSent, partOf, type FollowedData } from './data.js';
import { carriedBy } from './objects.js';
import { later } from './promises.js';
import { wantUses, type Applied, type Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, isCallable, joinPrompts, oneOf, unknown, type Frame, type Prompts, type Value } from './value.js';

/** What an expression gives, with where it comes from where that is data; what is entered in the view that it makes is put where that goes. */
export function withData(run: Run, state: State, frame: Frame, expression: Expression, value: Value): Value {
  const { data } = run.evaluation;
  if (data === null) return value;
  // A view that shows what is entered in it is no data.
  if (expression.kind === 'call' && enterField(run, state, frame, data, expression)) return unknown('', 'call');
  const origins = data.given.get(expression);
  return origins === undefined ? value : carrying(value, origins);
}

/** Puts what people enter in a view in what that is bound to, and tells its handlers of it. @returns Whether it is such a view. */
export function enterField(run: Run, state: State, frame: Frame, data: FollowedData, call: Call): boolean {
  const field = data.fields.get(call);
  if (field === undefined) return false;
  const entered = unknown('', 'other', null, field.origins);
  const at: Applied = { labels: [], name: '', line: call.place.line };
  const tell = (handler: Expression): void => {
    for (const each of alternativesOf(run.machine.evaluate(run, state, frame, handler)))
      if (isCallable(each)) later(run, state, each, [entered, entered], at);
  };
  for (const target of field.bound) {
    // What writes a value can be a function that a view is handed.
    tell(target);
    run.machine.assign(run, state, frame, unwrapped(target), entered, target);
  }
  for (const handler of field.handlers) tell(handler);
  return true;
}

/** `$name`, `$model.name`, `self.$name`: what a binding is a binding of. */
function unwrapped(target: Expression): Expression {
  if (target.kind === 'name') return { ...target, name: target.name.replace(/^\$/, '') };
  if (target.kind !== 'member') return target;
  return { ...target, name: target.name.replace(/^\$/, ''), object: target.object === null ? null : unwrapped(target.object) };
}

/** What a value has from then on into which data is put and of which nobody knows the fields: `request.body = text`, `form.append(text)`. */
export function carryInto(run: Run, state: State, frame: Frame, into: Expression, origins: Prompts): void {
  if (origins.size === 0 || (into.kind !== 'name' && into.kind !== 'member') || into.name === 'self') return;
  const ways = alternativesOf(run.machine.evaluate(run, state, frame, into));
  if (!ways.some(({ kind }) => kind === 'unknown')) return;
  const now = oneOf(ways.map((each) => (each.kind === 'unknown' ? carrying(each, origins) : each)));
  run.machine.assign(run, state, frame, into, now, into);
  // A part of what nobody knows is a part of what has it.
  if (into.kind === 'member' && into.object !== null) carryInto(run, state, frame, into.object, origins);
}

/** Data that reaches what sends it. @returns What that gives: what sends further data, where the row says so. */
export function send(
  run: Run,
  state: State,
  found: readonly FoundSignal[],
  { values, receiver, at }: { readonly values: readonly Value[]; readonly receiver: Value | null; readonly at: Applied },
): Value {
  const { data } = run.evaluation;
  const given = receiver === null ? values : [receiver, ...values];
  const prompts = joinPrompts(given.map((value) => carriedBy(run, state, value)));
  // What its callers give it is data too, where they are in other files.
  if (given.flatMap(alternativesOf).some((each) => each.kind === 'unknown' && each.why === 'parameter'))
    wantUses(run, run.effort.begun);
  const sender: Prompts = new Set(found.filter(({ use }) => use.row.role === 'sender').map(({ signal }) => signal));
  if (data !== null) for (const { use } of found) noteSent(data, partOf(data, prompts).origins, use);
  // What it lets code put together is part of what it sends.
  run.machine.handOver(run, state, values, at, new Set(found.map(({ signal }) => signal)));
  return unknown(at.name, 'call', null, sender);
}

/** Data that is given to what was made to send it. @returns The origins that go on: none where it was sent. */
export function sendBy(run: Run, by: Prompts, given: Prompts): Prompts {
  const { data } = run.evaluation;
  if (data === null) return joinPrompts([by, given]);
  const { senders } = partOf(data, by);
  if (senders.length === 0) return joinPrompts([by, given]);
  for (const sender of senders) noteSent(data, partOf(data, given).origins, sender);
  return by;
}
