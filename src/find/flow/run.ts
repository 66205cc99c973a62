import type { PayloadFieldName } from '../../catalog/apis/api.js';
import { rolesOf } from '../../catalog/apis/roles.js';
import type { Role } from '../../catalog/apis/role.js';
import type { AttStatus } from '../../model/att-status.js';
import type { Call, Expression, ScopeIndex } from '../../model/expression.js';
import type { Code, Statement } from '../../model/module.js';
import type { Place } from '../../model/place.js';
import type { Signal } from '../../model/signal.js';
import { initializer, type LanguageName } from '../../model/source.js';
import type { FoundSignal } from '../detector.js';
import type { DeclarationPlace, FunctionPlace, IndexedSource, Program } from '../match/program.js';
import type { TypeResolver } from '../match/types.js';
import type { FollowedData } from './data.js';
import type { State, Task } from './state.js';
import type { Cell, Frame, FunctionValue, NativeValue, ObjectValue, Prompts, Value } from './value.js';
import { spoken } from './words.js';
import type { World, WorldQuestion } from './worlds.js';

/** What evaluating a project needs. */
export interface Evaluation {
  readonly program: Program;
  readonly types: TypeResolver;
  /** The signals that flows are about, by the expression that gives them. */
  readonly signals: ReadonlyMap<Expression, readonly FoundSignal[]>;
  /** The same signals by the functions and closures whose code they are in. */
  readonly signalsIn: ReadonlyMap<Code, readonly Signal[]>;
  /** Functions and closures that hold such a signal, or a call that leads to one. */
  readonly relevant: ReadonlySet<Code>;
  /** By function or closure, the functions that lead to signals and that it calls. */
  readonly leadsTo: ReadonlyMap<Code, ReadonlySet<Code>>;
  /** The scopes in which calls stand, and members that are set. */
  readonly scopeOf: ReadonlyMap<Expression, ScopeIndex>;
  /** Calls of hooks that give the outcome of prompts beside the functions that ask. */
  readonly hooks: ReadonlyMap<Expression, Prompts>;
  /** The types of options that a start takes. */
  readonly optionTypes: ReadonlySet<string>;
  /** Uses of SDKs' APIs: what they do the rows say, whatever code of the project declares them. */
  readonly known: ReadonlyMap<Expression, Role | undefined>;
  /** The data that is followed; null where the outcome of prompts is. */
  readonly data: FollowedData | null;
  /** The methods of types by type, name and file. */
  readonly methods: Map<string, readonly FunctionPlace[]>;
  /** The worlds in which code is run. */
  readonly worlds: readonly World[];
  readonly records: Records;
  readonly shared: Shared;
  /** Everything that any run has put in a field or global, by world. */
  readonly kept: ReadonlyMap<World, Map<Cell, Value>>;
}

/** What all runs share: objects and the places that hold values; what they hold differs from world to world. */
export interface Shared {
  readonly objects: Map<unknown, ObjectValue>;
  /** By the place that makes an object, what tells the objects apart that it makes on several ways: the calls that lead there. */
  readonly ways: Map<unknown, Map<string, object>>;
  readonly cells: Map<unknown, Cell>;
  /** Cells into which a run has put something after it had asked the world. */
  readonly dependent: Set<Cell>;
  /** The names of fields and globals that a run has read: code that nothing leads to can write them. */
  readonly wanted: Set<string>;
  /** The names of fields that a run has written on objects of which nobody knows the type: any object can be meant. */
  readonly writtenOnAny: Set<string>;
  /** What tells of values, by what it belongs to: a cell that is observed, the place where a subject is made. */
  readonly emitters: Map<object, ObjectValue>;
  readonly isEmitter: WeakSet<ObjectValue>;
  /** What tells others on, by the call that makes it, and by the closure that it runs for that. */
  readonly relays: Map<Call | Code, NativeValue>;
  /** Functions and closures that some root calls. */
  readonly called: Set<Code>;
  /** Closures that were run because their own root does not call them. */
  readonly left: Set<Code>;
}

/** What reached the signals, in any world. */
export interface Records {
  readonly starts: Map<Signal, StartRecord[]>;
  readonly updates: Map<Signal, UpdateRecord[]>;
  readonly reads: Map<Signal, ReadRecord[]>;
  /** The times that are given with a status. */
  readonly timestamps: Map<Signal, Value[]>;
  readonly prompts: Map<Signal, Set<AttStatus>>;
  readonly payloads: Map<Signal, PayloadRecord[]>;
  readonly given: Map<Signal, Map<Signal, Set<AttStatus>>>;
  /** The outcomes of prompts that are given on a way without a condition of which nobody knows whether it holds. */
  readonly freely: Map<Signal, Set<AttStatus>>;
  /** Prompts after which code asks for the status again and again: it goes on once the user has answered. */
  readonly polled: Set<Signal>;
  readonly questions: Map<Signal, Set<string>>;
  /** By prompt, where its outcome is kept so that only code of the same file reads it. */
  readonly stored: Map<Signal, StoredOutcome[]>;
  /** Signals in code that was run, whatever came of it. */
  readonly reached: Set<Signal>;
  /** Signals whose code was cut off by a limit. */
  readonly cut: Set<Signal>;
  /** Functions and closures that a limit cut off. */
  readonly cutCode: Set<Code>;
  /** Functions and closures that code has made. */
  readonly made: Set<Code>;
  /** Functions and closures that were run. */
  readonly entered: Set<Code>;
  /** Signals of functions of SDKs that the code hands to others. */
  readonly handed: Set<Signal>;
  /** By language, the names of functions and properties on whose other uses an answer depends. */
  readonly wanted: Map<LanguageName, Set<string>>;
  /** By language, the names of functions and properties that govern reads of the identifier, or that lead to them. */
  readonly governing: Map<LanguageName, Set<string>>;
}

/** An outcome that a property keeps which only code of its own file reads. */
export interface StoredOutcome {
  readonly property: DeclarationPlace;
  /** What a person has to say where that code is not followed. */
  readonly question: string;
}

/** Options that were started once. */
export interface StartRecord {
  readonly world: World;
  /** The way that led here: the calls that were entered. */
  readonly path: string;
  readonly status: 'given' | 'absent' | 'undecided';
  readonly statuses: readonly Signal[];
  readonly late: readonly Signal[];
  /** Whether other code has put the status there, at a time that this way does not show. */
  readonly isRemembered: boolean;
  /** Whether the status is there only under a condition of which nobody knows whether it holds. */
  readonly isDoubtful: boolean;
  readonly question: string | null;
}

/** A status that was given to mParticle once. */
export interface UpdateRecord {
  readonly world: World;
  readonly current: AttStatus;
  /** The status that is given, or null where it is none that the code names. */
  readonly constant: AttStatus | null;
  /** The same, or the status whose number an outcome gives. */
  readonly chosen: AttStatus | null;
  /** The prompts that it is the outcome of. */
  readonly prompts: Prompts;
  /** Whether only what does not hold the outcome yet leads there. */
  readonly isEarly: boolean;
  /** What of it depends on the outcome: `nothing` where it is only given after it, and all open conditions ask for other permissions. */
  readonly depends: 'value' | 'unknown' | 'nothing';
}

/** The data of a device in a payload, as a run has left it: the values that each field can have. */
export interface PayloadRecord {
  readonly idfa: readonly Value[];
  readonly status: readonly Value[];
  readonly timestamp: readonly Value[];
  readonly places: ReadonlyMap<PayloadFieldName, Place>;
  /** The calls that led to it, the outermost first. */
  readonly calls: readonly Place[];
  /** The SDK whose type it is; null for a dictionary. */
  readonly sdk: string | null;
  /** The status that the SDK sends where the code sets none; null where it sends none. */
  readonly preset: string | null;
  /** What a person has to find out about where it comes from; null where the code shows it. */
  readonly question: string | null;
}

/** A read of the identifier that was reached once. */
export interface ReadRecord {
  readonly world: World;
  /** What a person has to find out about the conditions under which it was. */
  readonly questions: readonly string[];
}

/** The parts of the evaluator that need each other. */
export interface Machine {
  evaluate(run: Run, state: State, frame: Frame, expression: Expression): Value;
  execute(run: Run, state: State, frame: Frame, statements: readonly Statement[]): void;
  /** Assigns a value to what an expression names. @param written What the value is written as. */
  assign(run: Run, state: State, frame: Frame, target: Expression, value: Value, written: Expression): void;
  /** Runs a function value. */
  apply(run: Run, state: State, called: Value, values: readonly Value[], at: Applied): Value;
  /** Lets functions run later that nobody knows what becomes of. @param origins Where what they are given comes from. */
  handOver(run: Run, state: State, values: readonly Value[], at: Applied, origins: Prompts): void;
  /** Puts a value in a field; its setter and those who observe it run. @param where Where it is stored, for questions; null where all who read it are in sight. */
  writeMember(run: Run, state: State, object: ObjectValue, name: string, value: Value, line: number, where?: string | null): void;
}

/** The data of a device that a run has made or filled. */
export interface Device {
  /** The signal that shows it. */
  readonly found: FoundSignal;
  /** Where its fields are set. */
  readonly places: Map<PayloadFieldName, Place>;
  /** The calls in which that happens, the outermost first. */
  readonly calls: readonly Place[];
}

/** How a function is applied. */
export interface Applied {
  /** Labels of the arguments, where the language has them. */
  readonly labels: readonly (string | null)[];
  /** The call, in words, for questions. */
  readonly name: string;
  readonly line: number;
  /** Where the call is; absent where no call stands in the code. */
  readonly place?: Place;
  /** By position, what puts back where an argument came from what the function has put in its parameter; absent where nothing does. */
  readonly references?: readonly (PutBack | null)[];
  /** By position, whether an argument stands for all that are in it: `f(...xs)`; absent where none does. */
  readonly spreads?: readonly boolean[];
}

/** Puts a value where an argument of a call came from. */
export type PutBack = (state: State, value: Value) => void;

/** A call with what it is given. */
export interface Given {
  readonly call: Call;
  /** The names that the call sees. */
  readonly frame: Frame;
  /** The callee's own name. */
  readonly name: string;
  readonly values: readonly Value[];
  readonly at: Applied;
}

/** One run of one piece of code in one world. */
export interface Run {
  readonly evaluation: Evaluation;
  readonly machine: Machine;
  readonly world: World;
  /** What runs in this world have put in fields and globals. */
  readonly kept: Map<Cell, Value>;
  /** The file whose code runs. */
  readonly source: IndexedSource;
  /** Functions that are being run, the outermost first. */
  readonly stack: readonly Activation[];
  /** Where control goes that leaves the innermost loop or switch. */
  readonly exits: Exits | null;
  /** Whether the function that runs leads to no signal. */
  readonly isAside: boolean;
  /** Whether code that runs again and again runs once prompts are answered; absent where it does not. */
  readonly isAgain?: true;
  /** Shared by all of the run. */
  readonly effort: Effort;
}

/** The states in which control left a loop or switch. */
export interface Exits {
  readonly states: State[];
  /** Whether `continue` stops here too: a switch lets it through. */
  readonly isLoop: boolean;
  /** Those that go on with the next element, where it is known which one that is; absent where nobody knows. */
  readonly continued?: State[];
  readonly outer: Exits | null;
}

/** A function that is being run. */
export interface Activation {
  readonly code: Code;
  readonly name: string;
  /** The line of the call, 1-based. */
  readonly line: number;
  /** Where the call is; null where no call stands in the code. */
  readonly place: Place | null;
  /** Whether it leads to no signal, neither itself nor by what it is given to run. */
  readonly isAside: boolean;
  /** Where it returned, and what. */
  readonly returns: { readonly value: Value; readonly state: State }[];
}

/** What a run may still cost, and whether it asked the world anything. */
export interface Effort {
  /** What the run began with, by the name by which other code would call it; empty for a file's own statements. */
  readonly begun: string;
  stepsLeft: number;
  /** The part of them that may go into functions that lead to no signal. */
  stepsLeftAside: number;
  /** How many ways have ended with a throw, or with what never returns. */
  ends: number;
  /** What was asked of the world: a world that answers the same runs the same. */
  readonly asked: Set<WorldQuestion>;
  /** What was put in fields and globals, and what those held with it: the rest of that another world may not hold. */
  readonly keeps: { readonly cell: Cell; readonly value: Value; readonly held: Value }[];
  /** What reached signals, for the worlds that need not be run. */
  readonly notes: ((world: World) => void)[];
  /** Closures that the run has made and that hold a signal. */
  readonly made: Map<Code, FunctionValue>;
  /** What functions without callers in sight gave, by their names, and the prompts that were answered by then. */
  readonly gave: Map<string, { readonly value: Value; readonly answered: Prompts }>;
  /** The data of devices in payloads that the run has made or filled. */
  readonly devices: Map<ObjectValue, Device>;
  /** Those of them that the constructor of an SDK's type has made, with the SDK's id. */
  readonly built: Map<ObjectValue, string>;
  /** Devices that came from elsewhere, by file and name. */
  readonly strangers: Map<string, ObjectValue>;
  /** How often functions were entered. */
  readonly entered: Map<Code, number>;
  readonly tasksRun: WeakMap<Task['key'], number>;
}

/** A run may take so many steps; what lies behind is a question. */
export const mostSteps = 8_000;

/** So many of them may go into functions that lead to no signal; what those give and do beyond is unknown. */
export const mostStepsAside = 2_000;

/** Thrown where a run would take too many steps. */
export class TooMuch extends Error {}

/**
 * Counts a step.
 * @throws {TooMuch} Where there were too many.
 */
export function step({ effort, isAside }: Run): void {
  effort.stepsLeft -= 1;
  if (isAside) effort.stepsLeftAside -= 1;
  if (effort.stepsLeft < 0) throw new TooMuch();
}

/** Notes that what the run does depends on the world. @param questions What of it. */
export function askWorld({ effort: { asked } }: Run, ...questions: readonly WorldQuestion[]): void {
  for (const question of questions) asked.add(question);
}

/** How many ways have left the statements of the function or loop that runs. */
export function waysLeft({ stack, exits, effort }: Run): number {
  let count = (stack.at(-1)?.returns.length ?? 0) + effort.ends;
  for (let at = exits; at !== null; at = at.outer) count += at.states.length;
  return count;
}

/** Records what reached a signal; a run that asks the world nothing reaches it alike in all. */
export function note<Item>(run: Run, map: Map<Signal, Item[]>, signal: Signal, item: (world: World) => Item): void {
  noteInWorlds(run, (world) => {
    const list = map.get(signal);
    if (list === undefined) map.set(signal, [item(world)]);
    else list.push(item(world));
  });
}

/** Records something of the world that runs, and later of those that answer alike what the run asks. */
export function noteInWorlds({ world, effort }: Run, record: (world: World) => void): void {
  record(world);
  effort.notes.push(record);
}

/** Records that the outcome of prompts is given whatever the conditions say of which nobody knows whether they hold. */
export function noteFreely({ evaluation: { records }, world }: Run, { isConditional }: State, prompts: Prompts): void {
  if (isConditional) return;
  for (const prompt of prompts) records.freely.set(prompt, (records.freely.get(prompt) ?? new Set()).add(world.outcome));
}

/** Says that an answer depends on code that uses a function or property, of which none may be in sight. */
export function wantUses({ evaluation: { records, program }, source: { language } }: Run, name: string): void {
  if (name === '' || name === initializer) return;
  const wanted = records.wanted.get(language) ?? new Set();
  records.wanted.set(language, wanted);
  const others = (program.functions.get(name) ?? []).flatMap(({ function: { alsoNamed = [] } }) => alsoNamed);
  for (const each of [name, ...others]) if (each !== initializer) wanted.add(each);
}

/** Says that an answer depends on a function that no file in sight declares, nor any library. */
export function wantCalled(run: Run, name: string): void {
  if (rolesOf(run.source.language, name).length === 0) wantUses(run, name);
}

/** Says that it depends on functions and properties whether a read of the identifier is governed: none of them may be in sight. */
export function wantGoverning({ evaluation: { records }, source: { language, scoping } }: Run, names: readonly string[]): void {
  if (names.length === 0) return;
  const known = records.governing.get(language) ?? new Set<string>();
  records.governing.set(language, known);
  for (const name of names) if (name !== '' && name !== initializer && name !== scoping.self) known.add(name);
}

/** Adds a question about the outcome of prompts. */
export function ask({ evaluation: { records, data }, source }: Run, prompts: Prompts, question: string): void {
  if (data !== null) return;
  for (const prompt of prompts) {
    const questions = records.questions.get(prompt) ?? new Set();
    records.questions.set(prompt, questions.add(spoken(question, source.scoping.self)));
  }
}
