import { takesStatusBesideStart } from '../../catalog/apis/roles.js';
import type { AttStatus } from '../../model/att-status.js';
import type { Signal } from '../../model/signal.js';
import type { FoundSignal } from '../detector.js';
import { inOrder } from '../match/labels.js';
import { send } from './carry.js';
import { statusOf } from './constants.js';
import { noteRead, withIdentifier } from './identifiers.js';
import { objectHeldAt, readField, writeField } from './objects.js';
import { noteGiving, ofOptions, signalsOn, startOf, statusField } from './options.js';
import { reachConstant, reachDevice, reachField } from './payloads.js';
import { later, momentOf, settledPromise } from './promises.js';
import { reachPrompt } from './prompts.js';
import { answerOf, statusOfRow, type Reached } from './reached.js';
import { askWorld, note, noteFreely, noteInWorlds, wantUses, type Run, type StartRecord, type UpdateRecord } from './run.js';
import { isBeforeOutcome, startsOf, toldOf, type State } from './state.js';
import {
  alternativesOf,
  constant,
  isCallable,
  joinPrompts,
  noPrompts,
  oneOf,
  promptsOf,
  unknown,
  type ObjectValue,
  type Prompts,
  type Value,
} from './value.js';
import { hasAtt, type World } from './worlds.js';

type Single = ReturnType<typeof alternativesOf>[number];

/** Handles the signals of an expression that the code has come to. @returns What the expression gives. */
export function reach(run: Run, state: State, found: readonly FoundSignal[], reached: Omit<Reached, 'found'>): Value {
  if (run.evaluation.data !== null) return send(run, state, found, reached);
  const beside = found.find(({ use: { row } }) => row.role === 'read' && row.field !== undefined);
  if (beside !== undefined && found.length > 1) {
    run.evaluation.records.reached.add(beside.signal);
    const others = found.filter((each) => each !== beside);
    return withIdentifier(state, reach(run, state, others, reached), beside);
  }
  const values = found.map((each) => {
    run.evaluation.records.reached.add(each.signal);
    const handler = handlers[each.use.row.role ?? ''];
    return handler === undefined ? unknown(each.signal.symbol, 'call') : handler(run, state, { ...reached, found: each });
  });
  const [first, second] = values;
  if (first === undefined) return unknown('');
  // What asks and reads gives what it has read, once the prompt is answered.
  return second !== undefined && first.kind === 'promise' ? settledPromise(state, second, momentOf(first)) : (second ?? first);
}

type Handler = (run: Run, state: State, reached: Reached) => Value;

const handlers: Readonly<Record<string, Handler>> = {
  start: reachAnyStart,
  'initial-status': reachInitial,
  update: reachUpdate,
  prompt: reachPrompt,
  'consent-form': reachPrompt,
  status: readStatus,
  read: reachRead,
  'payload-field': (run, state, reached) =>
    reached.found.use.receiver === null && reached.expression.kind === 'call'
      ? reachMaking(run, state, reached)
      : reachField(run, state, reached.found, reached.receiver, reached.values[0] ?? unknown('')),
  'payload-device': reachMaking,
  'payload-constant': (_run, _state, { found }) => reachConstant(found),
};

function reachMaking(run: Run, state: State, { found, expression, values, at }: Reached): Value {
  return reachDevice(run, state, found, { expression, values, labels: at.labels });
}

function readStatus(run: Run, state: State, { found, values, at, expression }: Reached): Value {
  askWorld(run, 'system', 'before');
  if (!hasAtt(run.world)) return unknown(at.name, 'call');
  const { current, answered } = state.moment;
  const status = statusOfRow(found, current, 'system', answered);
  const answer = answerOf(found, status);
  for (const value of values) if (isCallable(value)) later(run, state, value, [answer], at);
  const prompts = run.evaluation.hooks.get(expression) ?? noPrompts;
  if (prompts.size === 0) return answer;
  askWorld(run, 'outcome');
  // A hook gives the outcome in the place of the status, once there is one.
  return oneOf([status, statusOfRow(found, run.world.outcome, 'prompt', prompts)]);
}

function reachRead(run: Run, state: State, { found, values, at }: Reached): Value {
  noteRead(run, state, found);
  const identifier = unknown(at.name, 'call');
  for (const value of values) if (isCallable(value)) later(run, state, value, [identifier], at);
  return identifier;
}

function reachUpdate(run: Run, state: State, { found, expression, values: given, at }: Reached): Value {
  const values = inOrder(found.use.row.labels, at.labels, given);
  const [value] = values;
  const isGivenNothing = expression.kind === 'call' && given.length === 0;
  const status = value ?? (isGivenNothing ? constant(null) : unknown(at.name));
  record(run, state, found.signal, status);
  const { sdk, language, takes } = found.use.row;
  const time = takes?.timestamp === undefined ? undefined : values[takes.timestamp];
  if (time !== undefined) noteTimestamp(run, found.signal, time);
  if (takesStatusBesideStart(sdk, language)) putStatus(run, state, runningSdk(run, found), found.signal, status);
  for (const other of values.slice(1)) if (isCallable(other)) later(run, state, other, [], at);
  return unknown(at.name, 'call');
}

function noteTimestamp({ evaluation: { records } }: Run, signal: Signal, time: Value): void {
  records.timestamps.set(signal, [...(records.timestamps.get(signal) ?? []), ...alternativesOf(time)].slice(-mostTimestamps));
}

/** More times than these that code gives with one status say no more. */
const mostTimestamps = 64;

function noteUpdate(run: Run, state: State, signal: Signal, value: Single, prompts: Prompts = noPrompts): void {
  const constant = constantOf(value);
  const chosen = constant ?? numberedOf(value);
  const { moment } = state;
  const current = (world: World): AttStatus => (world === run.world ? moment.current : world.before);
  const isEarly = isBeforeOutcome(state);
  const depends = dependsOn(state, value);
  note(run, run.evaluation.records.updates, signal, (world) => ({
    world,
    current: current(world),
    constant,
    chosen,
    prompts,
    isEarly,
    depends,
  }));
}

/** What of a given status depends on the outcome of a prompt; conditions that nobody knows may. */
function dependsOn(state: State, value: Single): UpdateRecord['depends'] {
  if (toldOf(state).size > 0 || promptsOf(value).size > 0) return 'value';
  return state.doubts.some(({ names }) => names.length > 0) ? 'unknown' : 'nothing';
}

/** A status that reaches mParticle: in the running SDK, or on options that are started after the prompt. */
function record(run: Run, state: State, signal: Signal, value: Value): void {
  for (const each of alternativesOf(value)) {
    // A status that was read before the user answered is not the outcome.
    const isRead = each.kind === 'status' && each.from === 'system';
    const prompts = isRead ? each.prompts : joinPrompts([state.moment.answered, toldOf(state), promptsOf(each)]);
    noteUpdate(run, state, signal, each, prompts);
    if (each.kind === 'unknown' && each.why === 'parameter') wantUses(run, run.effort.begun);
    if (isNoStatus(each)) continue;
    forward(run, state, prompts, signal);
  }
}

/** Whether a value that does not come from a prompt stands for no status: nothing, a flag, another text or number. */
function isNoStatus(value: Single): boolean {
  return value.kind === 'constant' && value.prompts.size === 0 && statusOf(value) === null;
}

function forward(run: Run, state: State, prompts: Prompts, update: Signal): void {
  const { given } = run.evaluation.records;
  if (prompts.size > 0) askWorld(run, 'outcome');
  for (const prompt of prompts) {
    const updates = given.get(prompt) ?? new Map<Signal, Set<AttStatus>>();
    given.set(prompt, updates.set(update, (updates.get(update) ?? new Set()).add(run.world.outcome)));
  }
  state.given = joinPrompts([state.given, prompts]);
  noteFreely(run, state, prompts);
}

function constantOf(value: Single): AttStatus | null {
  if (value.kind === 'status') return value.from === 'constant' ? value.status : null;
  return value.kind === 'constant' && value.prompts.size === 0 ? statusOf(value) : null;
}

/** The status that an outcome gives as a number; a word can be one of its SDK's own. */
function numberedOf(value: Single): AttStatus | null {
  return value.kind === 'constant' && typeof value.value === 'number' ? statusOf(value) : null;
}

/** A status that is put on options. */
function reachInitial(run: Run, state: State, { found, values, receiver, at }: Reached): Value {
  const [value] = values;
  const given = value ?? unknown(at.name);
  const options = receiver === null ? [] : alternativesOf(receiver).filter((each) => each.kind === 'object');
  for (const each of options) putStatus(run, state, each, found.signal, given);
  for (const each of alternativesOf(given)) {
    noteUpdate(run, state, found.signal, each);
  }
  return given;
}

function putStatus(run: Run, state: State, options: ObjectValue, signal: Signal, value: Value): void {
  for (const start of startsOf(state, options))
    noteInWorlds(run, (world) => {
      noteLate(run, start, signal, world);
    });
  const before = readField(run, state, options, `${statusField} signals`);
  const signals = before?.kind === 'list' ? before.items : [];
  const items = [...signals, signalValue(signal)].slice(-mostSignals);
  writeField(run, state, options, statusField, value);
  noteGiving(run, state, options);
  writeField(run, state, options, `${statusField} signals`, { kind: 'list', items });
}

/** More signals than these that give one object a status one after the other say no more. */
const mostSignals = 16;

/** Records that options which have started get a status now. */
function noteLate({ evaluation }: Run, start: Signal, status: Signal, world: World): void {
  const records = evaluation.records.starts.get(start) ?? [];
  for (const [index, each] of [...records.entries()]) {
    if (each.world !== world || each.late.includes(status)) continue;
    const late = { ...each, late: [...each.late, status] };
    if (each.isRemembered) records[index] = late;
    // One way for each status: all that they could be given together would be too many.
    else if (each.late.length === 0 && !records.some((other) => isSameWay(each, other) && other.late.includes(status)))
      records.push(late);
  }
}

function isSameWay(a: StartRecord, b: StartRecord): boolean {
  return a.world === b.world && a.path === b.path && a.status === b.status;
}

function signalValue(signal: Signal): Value {
  return { kind: 'unknown', why: 'other', name: '', type: null, prompts: new Set([signal]) };
}

function reachAnyStart(run: Run, state: State, reached: Reached): Value {
  const { sdk, language } = reached.found.use.row;
  return takesStatusBesideStart(sdk, language) ? startRunning(run, state, reached) : reachStart(run, state, reached);
}

function reachStart(run: Run, state: State, { found, values, at }: Reached): Value {
  const position = found.use.row.takes?.options;
  const options = typeof position === 'number' ? values[position] : undefined;
  const records = options === undefined ? [startOf(run, {})] : ofChosen(run, state, alternativesOf(options));
  for (const each of records) note(run, run.evaluation.records.starts, found.signal, (world) => ({ ...each, world }));
  for (const each of options === undefined ? [] : alternativesOf(options)) {
    if (each.kind !== 'object') continue;
    state.started = { options: each, start: found.signal, before: state.started, count: (state.started?.count ?? 0) + 1 };
    giveAtStart(run, state, each);
  }
  for (const value of values) if (isCallable(value)) later(run, state, value, [], at);
  return unknown(at.name, 'call');
}

/** What a start finds on one of several options: where some have no status, it is in doubt that the others are started. */
function ofChosen(run: Run, state: State, options: readonly Single[]): readonly StartRecord[] {
  const records = options.map((each) => ofOptions(run, state, each));
  const isDoubtful = options.some((each, index) => each.kind === 'object' && records[index]?.status === 'absent');
  return isDoubtful ? records.map((record) => (record.status === 'given' ? { ...record, isDoubtful } : record)) : records;
}

/** A start that takes no status: what a call beside it gives the running SDK, before or after, is the status at start. */
function startRunning(run: Run, state: State, { found, values, at }: Reached): Value {
  const running = runningSdk(run, found);
  const started = ofOptions(run, state, running);
  note(run, run.evaluation.records.starts, found.signal, (world) => ({ ...started, world }));
  state.started = { options: running, start: found.signal, before: state.started, count: (state.started?.count ?? 0) + 1 };
  for (const value of values) if (isCallable(value)) later(run, state, value, [], at);
  return unknown(at.name, 'call');
}

/** What stands for an SDK that runs: there is one. */
function runningSdk(run: Run, { use }: FoundSignal): ObjectValue {
  return objectHeldAt(run, `running ${use.row.language} ${use.row.sdk}`);
}

/** Source: facts/mparticle-sdk.md: the SDK's start gives itself the status that is on its options. */
function giveAtStart(run: Run, state: State, options: ObjectValue): void {
  const status = readField(run, state, options, statusField);
  if (status === null) return;
  const prompts = joinPrompts([state.moment.answered, toldOf(state), promptsOf(status)]);
  for (const signal of signalsOn(run, state, options)) forward(run, state, prompts, signal);
}
