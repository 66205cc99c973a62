import type { Expression } from '../../model/expression.js';
import type { Code } from '../../model/module.js';
import { initializer, type Parameter } from '../../model/source.js';
import type { FoundSignal } from '../detector.js';
import { kinOf } from '../match/kin.js';
import type { FunctionPlace, IndexedSource } from '../match/program.js';
import { carrying } from './data.js';
import { enterForeign } from './foreign-calls.js';
import { hasRole } from './library.js';
import { beyondLimits, cutOff } from './limits.js';
import { everyObject, givenObject } from './objects.js';
import { declareVariable } from './names.js';
import { applyNative } from './natives.js';
import { awaited, settle, settledPromise } from './promises.js';
import { identifierLeaves } from './identifiers.js';
import { readAlong } from './key-paths.js';
import { restOf } from './rest-parameters.js';
import { bodyOf } from './result-builders.js';
import { reach } from './sinks.js';
import { eachValue, eachWay } from './ways.js';
import { passedTo } from './words.js';
import { ask, noteFreely, step, wantCalled, wantUses, type Activation, type Applied, type PutBack, type Run } from './run.js';
import { become, fork, join, type State } from './state.js';
import {
  alternativesOf,
  constant,
  isPath,
  joinPrompts,
  oneOf,
  promptsOf,
  unknown,
  type ApiValue,
  type Cell,
  type Frame,
  type MethodsValue,
  type Value,
} from './value.js';

/** Functions that call each other deeper than this are not followed. */
export const deepest = 16;

/** A name that more functions have says no longer which of them runs. */
const mostMeant = 16;

/** The functions of the project that a name means where it stands alone, or null. */
export function functionsNamed({ evaluation: { program } }: Run, frame: Frame, name: string): MethodsValue | null {
  const named = (program.functions.get(name) ?? []).filter(({ source }) => source.platform === frame.source.platform);
  if (named.length === 0) return null;
  const here = named.filter((place) => place.type === null && place.source === frame.source);
  const elsewhere = frame.source.scoping.modulesAreOpen ? named.filter((place) => place.type === null) : [];
  const places = [here, elsewhere].find(({ length }) => length > 0) ?? [];
  return places.length === 0 || places.length > mostMeant ? null : { kind: 'methods', places, self: frame.self };
}

/**
 * Runs a function value.
 * @param called What is called; what is no function gives a value of which nothing is known.
 */
export function apply(run: Run, state: State, called: Value, values: readonly Value[], at: Applied): Value {
  return eachValue(
    run,
    state,
    alternativesOf(called).map((each) => ({
      of: each,
      go: (now: State) => {
        if (each.kind === 'function') return enter(run, now, { ...each, name: each.name ?? at.name }, values, at);
        if (each.kind === 'methods') return applyMethods(run, now, each, values, at);
        if (each.kind === 'resolver') {
          settle(run, now, each, resultIn(run, values[0] ?? constant(null)));
          return constant(null);
        }
        if (each.kind === 'api') return reach(run, now, each.found, { expression: each.expression, values, receiver: null, at });
        if (each.kind === 'native') return applyNative(run, now, each, values, at);
        if (isPath(each)) return readAlong(run, now, values[0] ?? unknown(at.name), each, at.line);
        return applyUnknown(run, now, each, values, at);
      },
    })),
  );
}

/** What a library gives on of a result with which code resumes it: `promise(.success(status))`. */
export function resultIn(run: Run, result: Value): Value {
  return oneOf(
    alternativesOf(result).map((each) => {
      const [only, ...more] = each.kind === 'case' && hasRole(run, each.name, 'resume') ? each.items : [];
      return only === undefined || more.length > 0 ? each : only;
    }),
  );
}

/** A function of an SDK as a value. */
export function apiValue({ evaluation: { records } }: Run, found: readonly FoundSignal[], expression: Expression): ApiValue {
  for (const { signal } of found) records.handed.add(signal);
  return { kind: 'api', found, expression };
}

/** Runs functions of the project; where several may be meant, each; where too many, none. */
export function applyMethods(
  run: Run,
  state: State,
  { places, self }: MethodsValue,
  values: readonly Value[],
  at: Applied,
): Value {
  if (places.length > mostMeant) {
    const codes = places.map(({ function: { code } }) => code);
    leave(run, state, codes, values);
    return unknown(at.name, 'call', null, joinPrompts(values.map(promptsOf)));
  }
  return eachWay(
    run,
    state,
    places.map((place) => (now: State) => enterPlace(run, now, place, selfIn(run, place, self), values, at)),
  );
}

/** Of every object of a protocol, and of one that nobody knows, those are meant whose type has the function: they have what it reads. */
function selfIn(run: Run, { type }: FunctionPlace, self: Value | null): Value | null {
  const { data, program } = run.evaluation;
  if (data === null || type === null || self === null || !program.types.has(type)) return self;
  if (self.kind === 'unknown') return self.prompts.size > 0 ? self : everyObject(run, type);
  if (self.kind !== 'object' || !self.isEvery || self.type === null) return self;
  return self.type === type || kinOf(program, self.type).has(type) ? self : everyObject(run, type);
}

/** Runs a function of the project. */
export function enterPlace(
  run: Run,
  state: State,
  place: FunctionPlace,
  self: Value | null,
  values: readonly Value[],
  at: Applied,
): Value {
  const { source, type, function: called } = place;
  const entered: Entered = { code: called.code, frame: frameOf(source, type, self), name: called.name };
  if (called.alsoNamed === undefined || source.language === run.source.language) return enter(run, state, entered, values, at);
  return enterForeign(run, state, place, self, values, at, (given, how) => enter(run, state, entered, given, how));
}

/** What a function sees that is no closure. */
export function frameOf(source: IndexedSource, type: string | null, self: Value | null): Frame {
  return { source, variables: new Map(), parent: null, self, type };
}

interface Entered {
  readonly code: Code;
  readonly frame: Frame;
  readonly name: string;
  /** What puts together what its statements give, where a parameter says so. */
  readonly builtBy?: string;
}

function enter(run: Run, state: State, { code, frame, name, builtBy }: Entered, values: readonly Value[], at: Applied): Value {
  step(run);
  const again = run.stack.filter((activation) => activation.code === code).length;
  const isAside = !leadsOn(run, code, values);
  const isTooDeep = run.stack.length > deepest || (isAside && isFarAside(run));
  if (isTooDeep) leave(run, state, [code], values);
  if (isTooDeep || again > 1 || isTold(run, code, isAside))
    return unknown(name, 'call', null, joinPrompts(values.map(promptsOf)));
  run.effort.entered.set(code, (run.effort.entered.get(code) ?? 0) + 1);
  const activation = activationOf(code, name, at, isAside);
  const { returns } = activation;
  const { tested, isConditional } = state;
  const inside: Run = { ...run, source: frame.source, stack: [...run.stack, activation], exits: null, isAside };
  const own: Frame = { ...frame, variables: new Map(), parent: frame };
  const references = bind(inside, state, own, code, values, at);
  inside.machine.execute(inside, state, own, bodyOf(inside, code, builtBy));
  const result = state.isDead ? [] : [constant(null)];
  for (const end of returns) {
    if (state.isDead) become(state, end.state);
    else join(run, state, fork(state), end.state);
    state.isDead = false;
  }
  state.tested = tested;
  state.isConditional = isConditional;
  noteFreely(run, state, state.given);
  putBackAll(state, references);
  return givenBy(run, state, code, oneOf([...returns.map((end) => end.value), ...(returns.length === 0 ? result : [])]));
}

function activationOf(code: Code, name: string, { line, place }: Applied, isAside: boolean): Activation {
  return { code, name, line, place: place ?? null, isAside, returns: [] };
}

/** What code gives: what is asynchronous gives a promise of it, where the language has promises. */
function givenBy(run: Run, state: State, { isAsync }: Code, value: Value): Value {
  return isAsync === true ? settledPromise(state, awaited(run, state, value), state.moment) : value;
}

/** What functions do that are too deep or too many to be followed, a person has to say. */
function leave(run: Run, { moment }: State, codes: readonly Code[], values: readonly Value[]): void {
  const relevant = codes.filter((code) => run.evaluation.relevant.has(code));
  ask(run, joinPrompts([...values.map(promptsOf), ...(relevant.length > 0 ? [moment.answered] : [])]), beyondLimits);
  cutOff(run.evaluation, relevant);
}

/** Functions that lead to no signal are entered for what they give, but those that they call only so deep. */
const deepestAside = 3;

/** A function that leads to a signal is entered so often in a run at most, whatever paths lead to it; another one less often. */
const mostEntries = { relevant: 64, aside: 4 } as const;

/** Whether a function leads to a signal, itself or by what it is given to run. */
function leadsOn({ evaluation: { relevant } }: Run, code: Code, values: readonly Value[]): boolean {
  return relevant.has(code) || values.flatMap(alternativesOf).some((each) => each.kind === 'function' && relevant.has(each.code));
}

/** Whether a function that leads to no signal is called too far away from code that does. */
function isFarAside({ stack }: Run): boolean {
  return stack.length >= deepestAside && stack.slice(-deepestAside).every((each) => each.isAside);
}

/** Whether a function was entered so often that it tells nothing new, or too many that lead to no signal were. */
function isTold({ effort: { entered, stepsLeftAside } }: Run, code: Code, isAside: boolean): boolean {
  const times = entered.get(code) ?? 0;
  return isAside ? times >= mostEntries.aside || stepsLeftAside <= 0 : times >= mostEntries.relevant;
}

/** A parameter whose value goes back to where the argument came from. */
interface Reference {
  readonly cell: Cell;
  readonly given: Value;
  readonly putBack: PutBack;
}

function putBackAll(state: State, references: readonly Reference[]): void {
  for (const { cell, given, putBack } of references) {
    const now = state.cells.get(cell);
    if (now !== undefined && now !== given) putBack(state, now);
  }
}

/** Binds parameters: by their labels where the call has them, else by position; a default argument where the call has none. */
function bind(
  run: Run,
  state: State,
  frame: Frame,
  code: Code,
  values: readonly Value[],
  applied: Applied,
): readonly Reference[] {
  const { labels, references } = applied;
  const found: Reference[] = [];
  const refer = (cell: Cell, given: Value | undefined, position: number): void => {
    const putBack = references?.[position] ?? null;
    if (putBack !== null && given !== undefined) found.push({ cell, given, putBack });
  };
  values.forEach((value, index) => {
    refer(declareVariable(state, frame, `$${String(index)}`, null, value), value, index);
  });
  const byLabel = labels.some((label, index) => label !== null && isElsewhere(code, values, label, index));
  const last = values.length - 1;
  const trailing = takerOfLast(code, values, labels);
  code.parameters.forEach((parameter, index) => {
    const written = byLabel ? positionOf(labels, parameter.label, index) : index;
    const rest = restOf(run, state, { code, index, written }, values, applied);
    if (rest !== null) {
      declareVariable(state, frame, parameter.name, null, rest);
      return;
    }
    const position = index === trailing ? last : written === last && trailing !== null ? -1 : written;
    const given = values[position];
    const value = givenTo(
      run,
      parameter,
      given ??
        (parameter.value === null ? unknownParameter(run, parameter) : run.machine.evaluate(run, state, frame, parameter.value)),
    );
    refer(declareVariable(state, frame, parameter.name, parameter.type, value), given, position);
  });
  return found;
}

/** What a parameter is given, which can be data, or a closure of which it says what puts its values together. */
function givenTo({ evaluation: { data } }: Run, parameter: Parameter, value: Value): Value {
  const origins = data?.parameters.get(parameter);
  const { builtBy } = parameter;
  const given = builtBy === undefined || value.kind !== 'function' ? value : { ...value, builtBy };
  return origins === undefined ? given : carrying(given, origins);
}

/** Whether a label says more than the position: arguments are left out, or stand in another order. */
function isElsewhere({ parameters }: Code, values: readonly Value[], label: string, index: number): boolean {
  if (parameters.length !== values.length) return true;
  return parameters[index]?.label !== label && parameters.some((parameter) => parameter.label === label);
}

/**
 * The parameter that a closure behind all other arguments is for, where it is another one than at its position: `ask { … }` leaves out
 * the labelled parameters with a default before the one that has none, or that can take a closure.
 */
function takerOfLast({ parameters }: Code, values: readonly Value[], labels: readonly (string | null)[]): number | null {
  const last = values.length - 1;
  const value = values[last];
  if (value?.kind !== 'function' || (labels[last] ?? null) !== null) return null;
  const isLeftOut = ({ label, value: preset, type }: Parameter, index: number): boolean =>
    label !== null && preset !== null && (type !== null || parameters.slice(index + 1).some((later) => later.value === null));
  const taker = parameters.findIndex((parameter, index) => index >= last && !isLeftOut(parameter, index));
  return taker > last ? taker : null;
}

/** What a parameter holds of which no call is in sight; options are an object that the function may still complete. */
export function unknownParameter(run: Run, parameter: Parameter): Value {
  const { name, type } = parameter;
  if (type !== null && hasRole(run, type, 'other-permission')) return unknown(name, 'other-permission', type);
  if (type === null || !run.evaluation.optionTypes.has(type)) return unknown(name, 'parameter', type);
  const question = `The audit found no call that shows where the options in ${name} are created. Do they have an attStatus?`;
  return givenObject(run, parameter, type, question);
}

function positionOf(labels: readonly (string | null)[], label: string | null, index: number): number {
  const named = label === null ? -1 : labels.indexOf(label);
  if (named !== -1) return named;
  return labels[index] === null || labels[index] === undefined ? index : -1;
}

/** Whether code that is not in sight supplies a value: a caller, or what assigns a property. */
export function isSuppliedElsewhere(value: Value): boolean {
  return value.kind === 'unknown' && (value.why === 'parameter' || value.why === 'unwritten');
}

/** A handler that nobody in sight supplies: what it does with an outcome, a person has to say. */
function applyUnknown(run: Run, state: State, called: Value, values: readonly Value[], at: Applied): Value {
  const prompts = joinPrompts(values.map(promptsOf));
  for (const value of values) identifierLeaves(run, state, value);
  if (called.kind !== 'unknown') return unknown(at.name, 'call', null, prompts);
  if (isSuppliedElsewhere(called)) {
    const { answered } = state.moment;
    const question = called.why === 'unwritten' ? unassigned(called.name) : handlerQuestion(run, called.name);
    ask(run, prompts.size > 0 ? prompts : answered, question);
  } else {
    const name = called.name === '' ? at.name : called.name;
    if (prompts.size > 0 && name !== '' && !hasRole(run, name, 'silent')) {
      wantCalled(run, name);
      ask(run, prompts, passedTo(name, at.line));
    }
  }
  return unknown(at.name, 'call', null, prompts);
}

function unassigned(name: string): string {
  return `The audit found no code that assigns ${name}. Does the handler that is assigned to it give mParticle the outcome?`;
}

function handlerQuestion(run: Run, name: string): string {
  const { stack } = run;
  const outer = stack.find(({ code }) => code.parameters.some((parameter) => parameter.name === name));
  if (outer !== undefined) wantUses(run, outer.name === initializer ? run.effort.begun : outer.name);
  return `The audit found no call of ${outer?.name ?? name}. Do its callers give mParticle the outcome that it passes them?`;
}
