import type { Call, Operation } from '../../model/expression.js';
import { calleeName } from '../match/program.js';
import { enterField } from './carry.js';
import { handOver, runLater } from './escapes.js';
import { enterPlace } from './functions.js';
import { hasRole } from './library.js';
import type { Receiver } from './library-call.js';
import { methodsOf } from './methods.js';
import { readCell } from './names.js';
import { carriedBy, newObject, objectHeldAt, readHeld, writeField } from './objects.js';
import { pass } from './passes.js';
import { peeked } from './promises.js';
import { ask, wantUses, type Applied, type Given, type Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, constant, isCallable, unknown, type Frame, type ObjectValue, type Value } from './value.js';
import { passedTo, words } from './words.js';

/** The fields of a context: what it has where nobody gives it anything, what a provider has given it, and whether code reads it. */
const [byDefault, provided, consumed] = ['default', 'provided', 'consumed'] as const;

/** `createContext(first)`: what is shown inside of a provider reads what that is given. */
export function callContext(run: Run, state: State, _receiver: Receiver, { call, values: [first] }: Given): Value {
  const context = objectHeldAt(run, call);
  writeField(run, state, context, byDefault, first ?? constant(null));
  return context;
}

/** `useContext(context)`: what a provider gives; only without any, what the context was made with. */
export function callConsumes(run: Run, state: State, _receiver: Receiver, { values: [context] }: Given): Value | null {
  if (context?.kind !== 'object') return null;
  writeField(run, state, context, consumed, constant(true));
  return readHeld(run, state, context, provided) ?? readHeld(run, state, context, byDefault);
}

/** `<Sheet onDone={done} />`: a component of the project runs with its properties; what another one is given may run later. */
export function evaluateElement(run: Run, state: State, frame: Frame, { operands: [call] }: Operation): Value {
  if (call?.kind !== 'call') return unknown('element');
  const [argument] = call.arguments;
  const given = argument === undefined ? constant(null) : run.machine.evaluate(run, state, frame, argument.value);
  const at: Applied = { labels: [null], name: calleeName(call), line: call.place.line };
  const isField = run.evaluation.data !== null && enterField(run, state, frame, run.evaluation.data, call);
  if (provides(run, state, frame, call, given)) return unknown('element');
  for (const each of alternativesOf(run.machine.evaluate(run, state, frame, call.callee))) {
    if (!isField && isUnseen(run, each)) showUnknown(run, state, frame, call, given);
    show(run, state, call, each, given, at);
  }
  return unknown('element');
}

/** Whether no code in sight is that of a component. */
function isUnseen({ evaluation: { program } }: Run, component: ReturnType<typeof alternativesOf>[number]): boolean {
  return component.kind === 'unknown' || (component.kind === 'type' && !program.types.has(component.name));
}

/** What shows data that nobody sees may do more with it. */
function showUnknown(run: Run, state: State, { source }: Frame, call: Call, given: Value): void {
  const { callee, place } = call;
  pass(run, { name: calleeName(call), expression: callee, of: call, source, place }, carriedBy(run, state, given));
}

function show(
  run: Run,
  state: State,
  site: Call,
  component: ReturnType<typeof alternativesOf>[number],
  given: Value,
  at: Applied,
): void {
  if (component.kind === 'function' || component.kind === 'methods') run.machine.apply(run, state, component, [given], at);
  else if (component.kind === 'type' && run.evaluation.program.types.has(component.name))
    showObject(run, state, newObject(run, state, site, component.name), component.name, given);
  // A component that a caller gives has what it is given, an outcome too; one of a library only runs its handlers.
  else if (component.kind === 'unknown' && (component.why === 'parameter' || site.callee.kind === 'name'))
    passOn(run, state, given, component.name, at.line);
  else handOver(run, state, [given], { ...at, name: '' });
}

/** What a component that nobody sees may do with an outcome, a person has to say. */
function passOn(run: Run, state: State, given: Value, name: string, line: number): void {
  const question = passedTo(name, line);
  for (const cell of alternativesOf(given).flatMap((each) => (each.kind === 'object' ? [...each.fields.values()] : [])))
    for (const each of alternativesOf(readCell(run, state, cell))) {
      ask(run, carriedBy(run, state, each), question);
      if (!isCallable(each)) continue;
      runLater(run, state, each, { labels: [], name, line }, (now, value) => {
        ask(run, carriedBy(run, now, peeked(now, value)), question);
      });
    }
}

/** A component that is a class: an object of it has the properties. */
function showObject(run: Run, state: State, made: ObjectValue, type: string, given: Value): void {
  const at: Applied = { labels: [null], name: type, line: 0 };
  for (const place of methodsOf(run, type, 'constructor')) enterPlace(run, state, place, made, [given], at);
  writeField(run, state, made, 'props', given);
  for (const place of methodsOf(run, type, 'render')) enterPlace(run, state, place, made, [], { ...at, labels: [] });
}

/** `<Consent.Provider value={value}>`, whatever gives its context a value. */
function provides(run: Run, state: State, frame: Frame, { callee }: Call, given: Value): boolean {
  const context = callee.kind === 'member' && hasRole(run, callee.name, 'provides') ? callee.object : null;
  const [value] = alternativesOf(given).flatMap((each) =>
    each.kind === 'object' ? (readHeld(run, state, each, 'value') ?? []) : [],
  );
  if (context === null || value === undefined) return false;
  for (const each of alternativesOf(run.machine.evaluate(run, state, frame, context)))
    if (each.kind === 'object') provide(run, state, each, value, { name: words(context), line: callee.place.line });
  return true;
}

/** Gives a context a value. Who reads an outcome there may be in files that name no SDK; where nobody does, a person has to say. */
function provide(
  run: Run,
  state: State,
  context: ObjectValue,
  value: Value,
  { name, line }: { readonly name: string; readonly line: number },
): void {
  writeField(run, state, context, provided, value);
  const prompts = carriedBy(run, state, value);
  if (prompts.size === 0) return;
  wantUses(run, name);
  if (readHeld(run, state, context, consumed) === null) ask(run, prompts, passedTo(name, line));
}
