import type { AttStatus } from '../../model/att-status.js';
import type { Expression } from '../../model/expression.js';
import type { Signal } from '../../model/signal.js';
import { joinCells, part, type Cells } from './cells.js';
import type { Run } from './run.js';
import { joinPrompts, noPrompts, promptsOf, type Cell, type ObjectValue, type Prompts, type Value } from './value.js';

/** When code runs: what the user has answered by then. */
export interface Moment {
  readonly current: AttStatus;
  /** The prompts that were answered before. */
  readonly answered: Prompts;
}

/** A condition of which nobody knows whether it holds. */
export interface Doubt {
  readonly condition: Expression;
  /** What a person has to find out about it, in words; null where it does not speak of consent. */
  readonly question: string | null;
  /** The names of what nobody in sight declares, on which it depends. */
  readonly names: readonly string[];
}

/** What runs later: a handler, a callback, a task. */
export interface Task {
  /** What tells one from another, so that two paths that lead to one run it once. */
  readonly key: object;
  readonly moment: Moment;
  /** The conditions of which nobody knows whether they hold, under which it was handed over. */
  readonly doubts: readonly Doubt[];
  /** The prompts of whose outcome conditions, under which it was handed over, have told. */
  readonly told: Prompts;
  /** Whether it was handed over on a way that is conditional. */
  readonly isConditional: boolean;
  run(state: State): void;
}

/** A place whose value a condition on this way has tested. */
export interface Tested {
  readonly cell: Cell;
  /** The prompts whose outcome it could hold before. */
  readonly had: Prompts;
}

/** That an object was handed to a start, after others. Code can hold thousands of starts, and ways share what was before they parted. */
export interface Started {
  readonly options: ObjectValue;
  readonly start: Signal;
  readonly before: Started | null;
  /** How many there are, this one included. */
  readonly count: number;
}

/** What holds at one point of the program. It changes while the code runs. */
export interface State {
  cells: Cells;
  moment: Moment;
  /** What holds once a prompt is answered that tells nobody: code that waits comes to it. Null where none is shown. */
  pending: Moment | null;
  /** What holds once a prompt is answered that tells a handler: code that asks for the status again and again comes to it, too. */
  shown: Moment | null;
  /** The conditions on this path of which nobody knows whether they hold. */
  doubts: readonly Doubt[];
  /** What conditions on this way have tested. */
  tested: readonly Tested[];
  /** The prompts of whose outcome conditions have told under which what runs now was handed over. */
  told: Prompts;
  /** Whether the way has passed a condition of which nobody knows whether it holds, since an outcome came. */
  isConditional: boolean;
  /** The prompts whose outcome every way that leads here has given to mParticle. */
  given: Prompts;
  /** What waits, first come first served. */
  tasks: readonly Task[];
  /** The starts to which objects were handed, the last one first; null before any. */
  started: Started | null;
  /** Whether control does not come here. */
  isDead: boolean;
}

/** A copy that can go another way. */
export function fork(state: State): State {
  const [own, other] = part(state.cells);
  state.cells = own;
  return { ...state, cells: other };
}

/** Lets a state become what another is. */
export function become(state: State, other: State): void {
  Object.assign(state, other);
}

/**
 * Joins two ways that a state can have gone.
 * @param run The run.
 * @param state Becomes the join.
 * @param a One way.
 * @param b The other.
 */
export function join(run: Run, state: State, a: State, b: State): void {
  if (a.isDead || b.isDead) {
    become(state, a.isDead ? b : a);
    return;
  }
  const later = b.moment.answered.size > a.moment.answered.size ? b.moment : a.moment;
  become(state, {
    cells: joinCells(run, a.cells, b.cells),
    moment: { current: later.current, answered: union(a.moment.answered, b.moment.answered) },
    pending: a.pending ?? b.pending,
    shown: a.shown ?? b.shown,
    doubts: a.doubts === b.doubts ? a.doubts : a.doubts.filter((doubt) => b.doubts.some((other) => isAlike(doubt, other))),
    tested: a.tested.filter(({ cell }) => b.tested.some((each) => each.cell === cell)),
    told: a.told === b.told ? a.told : noPrompts,
    isConditional: a.isConditional && b.isConditional,
    given: new Set([...a.given].filter((prompt) => b.given.has(prompt))),
    tasks: joinTasks(a.tasks, b.tasks),
    started: joinStarted(a.started, b.started),
    isDead: false,
  });
}

/** Whether two doubts are one: a loop comes to a condition again. */
export function isAlike(a: Doubt, b: Doubt): boolean {
  if (a === b) return true;
  return a.condition === b.condition && a.question === b.question && a.names.join() === b.names.join();
}

/** The prompts of whose outcome conditions tell that the way has passed: what they tested holds it. */
export function toldOf({ tested, told, cells }: State): Prompts {
  return joinPrompts([told, ...tested.map(({ cell }) => promptsOf(cells.get(cell) ?? nothing))]);
}

const nothing: Value = { kind: 'list', items: [] };

/** Whether the way has passed a condition that holds only where no outcome is there yet. */
export function isBeforeOutcome({ tested, cells }: State): boolean {
  return tested.some(({ cell, had }) => had.size > 0 && promptsOf(cells.get(cell) ?? nothing).size === 0);
}

/** The starts of an object. */
export function startsOf(state: State, options: ObjectValue): readonly Signal[] {
  const starts: Signal[] = [];
  for (let at = state.started; at !== null; at = at.before) if (at.options === options) starts.push(at.start);
  return starts.reverse();
}

/** What either way has started since they parted. */
function joinStarted(a: Started | null, b: Started | null): Started | null {
  const added: Started[] = [];
  let [left, right] = [a, b];
  while (left !== right) {
    if (right === null || (left !== null && left.count > right.count)) left = left?.before ?? null;
    else {
      added.push(right);
      right = right.before;
    }
  }
  let joined = a;
  for (const { options, start } of added.reverse()) joined = { options, start, before: joined, count: (joined?.count ?? 0) + 1 };
  return joined;
}

function joinTasks(a: readonly Task[], b: readonly Task[]): readonly Task[] {
  if (a === b) return a;
  const keys = new Set(a.map(({ key }) => key));
  return [...a, ...b.filter(({ key }) => !keys.has(key))];
}

function union<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): ReadonlySet<Item> {
  if (a === b || b.size === 0) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}
