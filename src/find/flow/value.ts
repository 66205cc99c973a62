import type { AttStatus } from '../../model/att-status.js';
import type { Expression } from '../../model/expression.js';
import type { Code } from '../../model/module.js';
import type { Signal } from '../../model/signal.js';
import type { FoundSignal } from '../detector.js';
import type { FunctionPlace, IndexedSource } from '../match/program.js';
import type { Given, Run } from './run.js';

/** What an expression can be while the code is evaluated. */
export type Value =
  | StatusValue
  | ConstantValue
  | ObjectValue
  | TypeValue
  | ModuleValue
  | FunctionValue
  | MethodsValue
  | ListValue
  | RangeValue
  | CaseValue
  | PromiseValue
  | ResolverValue
  | NativeValue
  | ApiValue
  | UnknownValue
  | Alternatives;

/** Prompts whose outcome a value comes from. */
export type Prompts = ReadonlySet<Signal>;

/** No prompt. */
export const noPrompts: Prompts = new Set();

/** An authorization status: named in the code, read from the system, or the outcome of a prompt. Its raw value is the same value. */
export interface StatusValue {
  readonly kind: 'status';
  readonly status: AttStatus;
  readonly from: 'constant' | 'system' | 'prompt';
  /** The SDK that says it in words of its own; null where words mean what they mean everywhere. */
  readonly sdk: string | null;
  readonly prompts: Prompts;
  /** The API that gives the advertising identifier beside the status, in a field of one answer; absent where the answer has none. */
  readonly identifier?: FoundSignal;
}

/** A string, number, boolean or null; a case of the project's enumerations is its name with a dot. */
export interface ConstantValue {
  readonly kind: 'constant';
  readonly value: string | number | boolean | null;
  readonly prompts: Prompts;
}

/** A place that holds a value: a variable, a field. Two are the same only if they are one object. */
export interface Cell {
  readonly name: string;
  /** The declared type, or null. */
  readonly type: string | null;
  /** What it holds where no code that has run has put anything in it; null where that is nothing. */
  readonly initial: ((run: Run) => Value) | null;
}

/** An object, whatever its language calls it. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly type: string | null;
  readonly fields: Map<string, Cell>;
  /** Holds something where the run itself has made the object: true, or the case of an enumeration that it became. */
  readonly made: Cell;
  /** Who is told of what is sent to it. */
  readonly subscribers: Cell;
  /** What a person has to find out about an object that came from elsewhere; null for one that the code made. */
  readonly question: string | null;
  /** Whether every object of the type is meant: the one that a method runs on whose object nobody knows. */
  readonly isEvery: boolean;
}

/** Makes an object without fields. */
export function emptyObject(type: string | null, question: string | null = null, isEvery = false): ObjectValue {
  const made: Cell = { name: 'made', type: null, initial: null };
  const subscribers: Cell = { name: 'subscribers', type: null, initial: null };
  return { kind: 'object', type, fields: new Map(), made, subscribers, question, isEvery };
}

/** A type as a value, or a module. */
export interface TypeValue {
  readonly kind: 'type';
  readonly name: string;
}

/** A file of the project as a value, as the file that imports it names it. */
export interface ModuleValue {
  readonly kind: 'module';
  readonly source: IndexedSource;
  readonly module: string;
}

/** The names that a closure sees. */
export interface Frame {
  readonly source: IndexedSource;
  readonly variables: Map<string, Cell>;
  readonly parent: Frame | null;
  readonly self: Value | null;
  /** The enclosing type's name, or null. */
  readonly type: string | null;
}

/** A closure or function with what it captures. */
export interface FunctionValue {
  readonly kind: 'function';
  readonly code: Code;
  readonly frame: Frame;
  /** Its name, where it has one. */
  readonly name: string | null;
  /** The type whose methods put together what its statements give; absent where they only run. */
  readonly builtBy?: string;
}

/** Functions of the project that are meant by their name. */
export interface MethodsValue {
  readonly kind: 'methods';
  readonly places: readonly FunctionPlace[];
  readonly self: Value | null;
}

/** An array or tuple. */
export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  /** Whether it is a key path: what is run with an object reads what the path names. Absent where it is not. */
  readonly isPath?: true;
}

/** The numbers between two, or all from or to one; null for a bound that is not there. */
export interface RangeValue {
  readonly kind: 'range';
  readonly from: number | null;
  readonly to: number | null;
  /** Whether the upper bound is in it. */
  readonly isClosed: boolean;
}

/** A case of an enumeration, of the project or a library, with its values: `.success(status)`. One without is a constant. */
export interface CaseValue {
  readonly kind: 'case';
  /** The enumerations of the project that it can be of. */
  readonly types: readonly string[];
  readonly name: string;
  readonly items: readonly Value[];
}

/** What is there later: a promise, a task. */
export interface PromiseValue {
  readonly kind: 'promise';
  readonly settled: Cell;
}

/** What settles a promise: a continuation, `resolve`. */
export interface ResolverValue {
  readonly kind: 'resolver';
  readonly promise: PromiseValue;
}

/** What a function keeps back: values of which it does not hold, as the code writes it, or those of which it makes nothing. */
export type Sieve = { readonly tests: Expression } | 'nothing';

/**
 * What a library does with a value: it tells others of what a function makes of it, keeps it, gives it to each of several functions,
 * or nobody knows what.
 */
export interface NativeValue {
  readonly kind: 'native';
  readonly does:
    /** Tells of a value, or of what a function makes of it; a sieve says which of them are told of. */
    | { readonly tells: ObjectValue; readonly through: Value | null; readonly sieve: Sieve | null }
    | { readonly question: string }
    | { readonly each: readonly Value[] }
    /** Does with what a source tells of what a call of the library says, once the source is piped through it. */
    | { readonly operates: Given }
    /** Runs a handler with the object that it observes, and with what that is told of. */
    | { readonly observes: ObjectValue; readonly handler: Value }
    /** Reads an object: gives it, or what a function makes of it. */
    | { readonly reads: ObjectValue }
    /** Puts entries in an object. */
    | { readonly fills: ObjectValue }
    /** Runs a function that it is given; gives back anything else. */
    | { readonly dispatches: true }
    /** Runs a function, then handlers with what it gives. */
    | { readonly runs: Value; readonly handlers: readonly Value[] }
    /** Makes a new state of the one that is kept and of what it is given. `storedAt` is the line of what keeps it for code that is not in sight; null where all who read it are. */
    | { readonly reduces: Value; readonly into: ObjectValue; readonly first: Value; readonly storedAt: number | null }
    /** Tells of what it is given as the field of an object. */
    | { readonly reports: ObjectValue; readonly field: string }
    /** Makes a store for a call. */
    | { readonly stores: object }
    /** Puts what it is given in a field. Who reads it there is in sight, or a question names what it is stored in. */
    | { readonly sets: ObjectValue; readonly field: string; readonly first: Value; readonly storedIn: string | null };
}

/** A function of an SDK that the code hands to others without calling it. */
export interface ApiValue {
  readonly kind: 'api';
  readonly found: readonly FoundSignal[];
  readonly expression: Expression;
}

/** What nobody knows, and why. */
export interface UnknownValue {
  readonly kind: 'unknown';
  readonly why: 'parameter' | 'call' | 'other' | 'other-permission' | 'unwritten' | 'undeclared' | 'clock' | 'lacking';
  /** How the code names it. */
  readonly name: string;
  readonly type: string | null;
  readonly prompts: Prompts;
}

/** One of several values. */
export interface Alternatives {
  readonly kind: 'alternatives';
  readonly values: readonly Exclude<Value, Alternatives>[];
}

/** More values than these are no longer told apart. */
const mostAlternatives = 12;

/** Makes a constant. */
export function constant(value: ConstantValue['value'], prompts: Prompts = noPrompts): ConstantValue {
  return { kind: 'constant', value, prompts };
}

/** Makes a value of which nothing is known. */
export function unknown(
  name: string,
  why: UnknownValue['why'] = 'other',
  type: string | null = null,
  prompts: Prompts = noPrompts,
): UnknownValue {
  return { kind: 'unknown', why, name, type, prompts };
}

/** The values that a value can be. */
export function alternativesOf(value: Value): readonly Exclude<Value, Alternatives>[] {
  return value.kind === 'alternatives' ? value.values : [value];
}

const callable: ReadonlySet<Value['kind']> = new Set(['function', 'methods', 'resolver', 'api', 'native']);

/** Whether a value can be something that runs when it is called. */
export function isCallable(value: Value): boolean {
  return alternativesOf(value).some((each) => callable.has(each.kind) || isPath(each));
}

/** Whether a value is a key path. */
export function isPath(value: Value): value is ListValue {
  return value.kind === 'list' && value.isPath === true;
}

/** Whether a value is data, which nothing can call. */
export function isPlain(value: Value): boolean {
  return alternativesOf(value).every(({ kind }) => kind === 'constant' || kind === 'status' || kind === 'case');
}

/**
 * One of several values.
 * @param values At least one.
 */
export function oneOf(values: readonly Value[]): Value {
  const distinct: Exclude<Value, Alternatives>[] = [];
  for (const each of values) {
    for (const value of alternativesOf(each)) if (!distinct.some((other) => isSame(other, value))) distinct.push(value);
  }
  const [only, ...more] = distinct;
  if (only === undefined) return unknown('');
  if (more.length === 0) return only;
  if (distinct.length > mostAlternatives)
    return unknown('one of many', 'other', null, promptsOf({ kind: 'alternatives', values: distinct }));
  return { kind: 'alternatives', values: distinct };
}

type Single = Exclude<Value, Alternatives>;

/** What makes two values of a kind one; kinds without a row are the same only if they are one object. */
const sameness: {
  readonly [Kind in Single['kind']]?: (a: Single & { readonly kind: Kind }, b: Single & { readonly kind: Kind }) => boolean;
} = {
  status: (a, b) =>
    a.status === b.status &&
    a.from === b.from &&
    a.sdk === b.sdk &&
    a.identifier === b.identifier &&
    samePrompts(a.prompts, b.prompts),
  constant: (a, b) => a.value === b.value && samePrompts(a.prompts, b.prompts),
  type: (a, b) => a.name === b.name,
  api: (a, b) => a.expression === b.expression,
  function: (a, b) => a.code === b.code && a.frame === b.frame,
  list: (a, b) => a.isPath === b.isPath && sameItems(a.items, b.items),
  case: (a, b) => a.name === b.name && sameItems(a.items, b.items),
  promise: (a, b) => a.settled === b.settled,
  unknown: (a, b) => a.name === b.name && a.why === b.why && a.type === b.type && samePrompts(a.prompts, b.prompts),
};

function sameItems(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function isSame(a: Single, b: Single): boolean {
  if (a === b) return true;
  const same = sameness[a.kind] as ((a: Single, b: Single) => boolean) | undefined;
  return a.kind === b.kind && same !== undefined && same(a, b);
}

/** Whether two values are alike in all that a run can make of them: what two runs have made of one closure is. */
export function isSameValue(a: Value | null, b: Value | null): boolean {
  if (a === null || b === null) return a === b;
  const [first, second] = [alternativesOf(a), alternativesOf(b)];
  const alike = (one: Single, other: Single): boolean =>
    isSame(one, other) || (codeOf(one) !== null && codeOf(one) === codeOf(other));
  return first.length === second.length && first.every((one, index) => alike(one, second[index] ?? one));
}

function codeOf(value: Single): FunctionValue['code'] | null {
  return value.kind === 'function' ? value.code : null;
}

function samePrompts(a: Prompts, b: Prompts): boolean {
  return a === b || (a.size === b.size && [...a].every((prompt) => b.has(prompt)));
}

/** The prompts whose outcome a value comes from. */
export function promptsOf(value: Value): Prompts {
  if (value.kind === 'status' || value.kind === 'constant' || value.kind === 'unknown') return value.prompts;
  if (value.kind === 'alternatives') return joinPrompts(value.values.map(promptsOf));
  return value.kind === 'list' || value.kind === 'case' ? joinPrompts(value.items.map(promptsOf)) : noPrompts;
}

/** All prompts of several sets. */
export function joinPrompts(sets: readonly Prompts[]): Prompts {
  const filled = sets.filter(({ size }) => size > 0);
  const [only, ...more] = filled;
  if (only === undefined) return noPrompts;
  return more.length === 0 ? only : new Set(filled.flatMap((prompts) => [...prompts]));
}

/** A value that also comes from the outcome of some prompts: it was chosen by a condition on them. */
export function tainted(value: Value, prompts: Prompts): Value {
  if (prompts.size === 0) return value;
  if (value.kind === 'status' || value.kind === 'constant' || value.kind === 'unknown')
    return { ...value, prompts: joinPrompts([value.prompts, prompts]) };
  return value.kind === 'alternatives' ? oneOf(value.values.map((each) => tainted(each, prompts))) : value;
}

/** Whether a value is, or may be, code that can run. */
export function isCode(value: Value): boolean {
  return alternativesOf(value).some(
    ({ kind }) => kind === 'function' || kind === 'methods' || kind === 'api' || kind === 'native',
  );
}
