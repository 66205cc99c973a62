import type { AttStatus } from '../../model/att-status.js';
import type { Signal } from '../../model/signal.js';
import { joinCells, part, type Cells } from './cells.js';
import type { Run } from './run.js';
import type { ObjectValue, Prompts } from './value.js';

/** When code runs: what the user has answered by then. */
export interface Moment {
  readonly current: AttStatus;
  /** The prompts that were answered before. */
  readonly answered: Prompts;
}

/** What runs later: a handler, a callback, a task. */
export interface Task {
  /** What tells one from another, so that two paths that lead to one run it once. */
  readonly key: object;
  readonly moment: Moment;
  /** The conditions of which nobody knows whether they hold, under which it was handed over. */
  readonly doubts: readonly string[];
  run(state: State): void;
}

/** What holds at one point of the program. It changes while the code runs. */
export interface State {
  cells: Cells;
  moment: Moment;
  /** The conditions on this path of which nobody knows whether they hold, in words. */
  doubts: readonly string[];
  /** What waits, first come first served. */
  tasks: readonly Task[];
  /** Objects that were handed to a start, with the starts. */
  started: ReadonlyMap<ObjectValue, readonly Signal[]>;
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
    doubts: a.doubts.filter((doubt) => b.doubts.includes(doubt)),
    tasks: joinTasks(a.tasks, b.tasks),
    started: new Map([...a.started, ...b.started]),
    isDead: false,
  });
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
