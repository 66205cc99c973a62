import { rolesOf } from '../../catalog/apis/roles.js';
import type { Call } from '../../model/expression.js';
import { carryInto, sendBy } from './carry.js';
import { mayBeStatus } from './compare.js';
import { givesReceiver, hasRole } from './library.js';
import { identifierLeaves } from './identifiers.js';
import { readCell } from './names.js';
import { carriedBy, isFlag, isOptionsType, writeField } from './objects.js';
import { isEmitter, relayed } from './emitters.js';
import { pass } from './passes.js';
import { continued, later, peeked } from './promises.js';
import { ask, wantCalled, wantUses, type Applied, type Given, type Run } from './run.js';
import { questionField } from './options.js';
import type { State } from './state.js';
import {
  alternativesOf,
  joinPrompts,
  noPrompts,
  oneOf,
  promptsOf,
  unknown,
  type ObjectValue,
  type Prompts,
  type Value,
} from './value.js';
import { givenByCallers, passedTo } from './words.js';

type Single = ReturnType<typeof alternativesOf>[number];

/** What an outcome is given to that no one knows is a question; handlers that are handed over may run later. */
export function escape(run: Run, state: State, given: Given, receiver: Value | null = null): Value {
  const { name, values, at, call } = given;
  const prompts = joinPrompts(passedOn(run, name, values).map((value) => carriedBy(run, state, value)));
  if (run.evaluation.data !== null) return escapeWithData(run, state, given, receiver, prompts);
  askOfCall(run, prompts, at, name);
  for (const value of values) {
    identifierLeaves(run, state, value);
    doubtOptions(run, state, value, name, at.line);
  }
  leaveOpen(run, state, receiver === null ? values : [receiver, ...values], at);
  const result = handOver(run, state, values, at);
  const passed = passedThrough(run, state, receiver, given);
  if (passed !== null) return passed;
  if (hasRole(run, name, 'runs-later') && givesReceiver(run, name)) return receiver ?? unknown(name, 'call');
  return result ?? unknown(nameOf(call), 'call', null, receiver === null ? prompts : joinPrompts([prompts, promptsOf(receiver)]));
}

/**
 * What a call that nobody knows gives of what is there later, or of what tells those who subscribe: something of the same values, or
 * it gives them to others. Null for any other receiver.
 */
function passedThrough(run: Run, state: State, receiver: Value | null, { call, name, values, at }: Given): Value | null {
  if (receiver === null || values.length === 0 || hasRole(run, name, 'silent')) return null;
  const asks: Value = { kind: 'native', does: { question: passedTo(name, at.line) } };
  if (receiver.kind === 'promise') return continued(run, state, receiver, asks, at);
  return isEmitter(run, receiver) ? relayed(run, state, receiver, asks, call) : null;
}

function askOfCall(run: Run, prompts: Prompts, { line }: Applied, name: string): void {
  if (prompts.size === 0 || name === '' || hasRole(run, name, 'silent') || hasRole(run, name, 'view')) return;
  wantCalled(run, name);
  ask(run, prompts, passedTo(name, line));
}

const keepsWhatItIsGiven = ['adds', 'sets-entry', 'merges', 'set-named'] as const;

/** Data that is given to what nobody knows is in what that gives, and in what that puts it into; what was made to send it sends it. */
function escapeWithData(run: Run, state: State, given: Given, receiver: Value | null, origins: Prompts): Value {
  const { name, values, at, call, frame } = given;
  const own = receiver === null ? noPrompts : promptsOf(receiver);
  const result = handOver(run, state, values, at, own);
  const tells = hasRole(run, name, 'about');
  const { callee } = call;
  if (origins.size > 0 && rolesOf(run.source.language, name).length === 0) handData(run, given, origins);
  if (callee.kind === 'member' && callee.object !== null && keepsWhatItIsGiven.some((role) => hasRole(run, name, role)))
    carryInto(run, state, frame, callee.object, origins);
  const made = unknown(nameOf(call), 'call', null, tells ? noPrompts : sendBy(run, own, origins));
  return result === null ? made : oneOf([result, made]);
}

/** Data is given to what no code in sight has. */
function handData(run: Run, { name, call, frame: { source } }: Given, origins: Prompts): void {
  const { callee, place } = call;
  // A view that is made of data shows it; where no import says whose it is, nothing tells it from others.
  const isView = callee.kind === 'name' && /^[A-Z]/.test(name);
  if (!isView) wantUses(run, name);
  if (!isView || !source.scoping.modulesAreOpen) pass(run, { name, expression: callee, of: call, source, place }, origins);
}

/** What a call hands to others: not what it only compares with what it was before. */
function passedOn({ source }: Run, name: string, values: readonly Value[]): readonly Value[] {
  const compared = rolesOf(source.language, name).map(({ takes }) => takes?.compared);
  return values.filter((_, index) => !compared.includes(index));
}

const changesNothing = ['silent', 'view', 'add-observer'] as const;

/** What code that nobody sees does to options that it is given, a person has to say. */
function doubtOptions(run: Run, state: State, value: Value, name: string, line: number): void {
  // To observe an object changes nothing of it.
  if (name === '' || changesNothing.some((role) => hasRole(run, name, role))) return;
  for (const each of alternativesOf(value)) {
    if (each.kind !== 'object' || each.type === null || !isOptionsType(run, each.type)) continue;
    const question = `Line ${String(line)} passes the options to ${name}. Does ${name} set attStatus on them?`;
    writeField(run, state, each, questionField, unknown(question, 'call'));
  }
}

/** What code that nobody sees is handed it can change: the flags of a dictionary, and what an argument refers to. */
function leaveOpen(run: Run, state: State, values: readonly Value[], { name: called, references = [] }: Applied): void {
  if (changesNothing.some((role) => hasRole(run, called, role))) return;
  for (const each of values.flatMap(alternativesOf)) {
    if (each.kind !== 'object' || each.type !== null) continue;
    for (const [name, cell] of each.fields) {
      const held = readCell(run, state, cell);
      if (isFlag(held)) state.cells.set(cell, oneOf([held, unknown(name, 'unwritten', cell.type)]));
    }
  }
  const given = values.slice(-references.length);
  references.forEach((putBack, index) => {
    const held = given[index];
    if (putBack === null || held === undefined) return;
    putBack(state, isFlag(held) ? oneOf([held, unknown('', 'unwritten')]) : unknown('', 'call'));
  });
}

function nameOf({ callee }: Call): string {
  return callee.kind === 'member' || callee.kind === 'name' ? callee.name : '';
}

/** Functions that nobody knows what becomes of may run later, with what nobody knows. @param origins Where that comes from. */
export function handOver(
  run: Run,
  state: State,
  values: readonly Value[],
  at: Applied,
  origins: Prompts = noPrompts,
): Value | null {
  let result: Value | null = null;
  // What a function gives to who runs it for what it does is dropped; who else gets it, nobody knows.
  const asks = (now: State, value: Value): void => {
    if (at.name === '' || hasRole(run, at.name, 'runs-later') || hasRole(run, at.name, 'add-observer')) return;
    const given = run.source.scoping.hasPromises ? peeked(now, value) : value;
    ask(run, carriedBy(run, now, given), passedTo(at.name, at.line));
    // A function that a function gives: whoever gets it may run it.
    for (const each of alternativesOf(given)) if (each.kind === 'function') runLater(run, now, each, at, asks, origins);
  };
  const places = values.flatMap((each, index) => alternativesOf(each).map((value) => ({ value, label: at.labels[index] ?? '' })));
  for (const { value, label } of places) {
    if (value.kind === 'function' || value.kind === 'methods' || value.kind === 'api')
      result = runLater(run, state, value, at, isHandlerName(label) ? undefined : asks, origins);
    if (value.kind === 'object' && value.type === null) handOverEntries(run, state, value, at, origins);
  }
  return result;
}

/** The functions that an object hands over under its keys. */
function handOverEntries(run: Run, state: State, { fields }: ObjectValue, at: Applied, origins: Prompts): void {
  for (const [key, cell] of fields) {
    for (const each of alternativesOf(readCell(run, state, cell)))
      if (each.kind === 'function' || each.kind === 'api') runLater(run, state, each, at, asker(run, key), origins);
  }
}

/** Whether a name is one under which handlers are handed over. */
function isHandlerName(name: string): boolean {
  return /^on[A-Z]/.test(name);
}

/** Asks about what a function gives that an object hands over under a key. What handlers give is dropped: nobody asks them. */
function asker(run: Run, key: string): ((state: State, value: Value) => void) | undefined {
  if (isHandlerName(key)) return undefined;
  return (now, value) => {
    const given = run.source.scoping.hasPromises ? peeked(now, value) : value;
    ask(run, carriedBy(run, now, given), givenByCallers(key));
  };
}

/** Lets a function run later with values of which only the declared types are known. */
export function runLater(
  run: Run,
  state: State,
  called: Single,
  at: Applied,
  given?: Parameters<typeof later>[6],
  origins: Prompts = noPrompts,
): Value {
  const parameters = called.kind === 'function' ? called.code.parameters : [];
  const values = parameters.map(({ name, type }) =>
    unknown(name, type !== null && mayBeStatus(run, type) ? 'parameter' : 'call', type, origins),
  );
  return later(run, state, called, values, at, null, given);
}
