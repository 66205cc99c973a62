import type { Expression } from '../../../model/expression.js';
import type { Code as Body, Declaration, FunctionDeclaration, Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Change, Scope } from './scope.js';
import type { Code, Dictionary, ProgramCall, Value } from './value.js';

/** How a run of statements ends: it goes on below, or leaves the loop or function around it. */
export type Ending = 'goes-on' | 'continue' | 'break' | 'return';

/** Runs the statements of one manifest, without doing what they do to anything outside. */
export interface Machine {
  readonly state: State;
  evaluate(expression: Expression, scope: Scope): Value;
  run(statements: readonly Statement[], scope: Scope): Ending;
  /** Runs a text as the program does that evaluates one; false where it cannot be read. */
  runText(text: string, scope: Scope): boolean;
}

/** What a run has come to. */
export interface State {
  readonly library: Library;
  /** The names of the file. */
  readonly globals: Scope;
  readonly calls: ProgramCall[];
  /** Every dictionary that was made. */
  readonly dictionaries: Dictionary[];
  /** What assignments have changed, in order. */
  readonly changes: Change[];
  /** The values that the function that runs has given so far. */
  returned: Value[];
  /** The calls in whose blocks the program is. */
  within: readonly ProgramCall[];
  /** Whether the program is where it begins to run by itself, and not in a function that nothing calls. */
  isReached: boolean;
  /** Functions and closures that have run. */
  readonly ran: Set<Body>;
  /** Closures that nothing has called yet. */
  readonly closures: Set<Code>;
  steps: number;
  depth: number;
  /** Those that are running, each called by the one before. */
  readonly running: Set<Body>;
  /** Where the run stopped, since it would take too long; null where it did not. */
  stopped: Place | null;
}

/** What the program declares. */
export interface Library {
  readonly functions: Map<string, FunctionDeclaration[]>;
  /** Properties of types, and cases of enumerations. */
  readonly members: Map<string, Member[]>;
}

/** A property of a type, which has a value as soon as something reads it. */
export interface Member {
  /** The type's name. */
  readonly type: string;
  readonly declaration: Declaration;
  isRead: boolean;
  value: Value | null;
}

/** Far above what a manifest takes: the longest Podfile of the corpus takes 3,000. */
const mostSteps = 400_000;

/** Deeper than this, the machine's own stack would overflow. */
const deepest = 400;

/**
 * Counts a step.
 * @returns Whether the run may go on.
 */
export function step(state: State, place: Place): boolean {
  state.steps += 1;
  if (state.stopped === null && (state.steps > mostSteps || state.depth > deepest)) state.stopped = place;
  return state.stopped === null;
}

/** Runs something one level deeper. */
export function deeper<Result>(state: State, run: () => Result): Result {
  state.depth += 1;
  const result = run();
  state.depth -= 1;
  return result;
}
