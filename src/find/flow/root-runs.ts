import type { Code } from '../../model/module.js';
import { initializer } from '../../model/source.js';
import type { FoundSignal } from '../detector.js';
import { assignTo, writeMember } from './assignments.js';
import { handOver, runLater } from './escapes.js';
import { evaluate } from './expressions.js';
import { apply, frameOf, unknownParameter } from './functions.js';
import { cutOff } from './limits.js';
import { eitherHeld, freshState } from './names.js';
import { identifierLeaves } from './identifiers.js';
import { carriedBy } from './objects.js';
import { recordDevices } from './payloads.js';
import { drain, momentOf, peeked } from './promises.js';
import type { Root } from './roots.js';
import { hasRole } from './library.js';
import {
  ask,
  mostSteps,
  mostStepsAside,
  TooMuch,
  type Effort,
  type Evaluation,
  type Machine,
  type Run,
  wantUses,
} from './run.js';
import { promptsIn, runAnswered, whenAnswered } from './repeats.js';
import type { State } from './state.js';
import { execute } from './statements.js';
import { alternativesOf, isSameValue, joinPrompts, type Cell, type FunctionValue, type Value } from './value.js';
import { answerAlike, hasAtt, type World } from './worlds.js';
import { givenByCallers } from './words.js';

const machine: Machine = { evaluate, execute, assign: assignTo, apply, handOver, writeMember };

/** A run may take so many steps at least, whatever others have taken; fewer once even that was given so often. */
const leastSteps = { first: 4_000, beyond: 300 } as const;

/** All runs together may take so many steps beyond what they may. */
const mostBeyond = -100_000;

/** What the runs of a project may still cost, and what was too much. */
export interface Limits {
  left: number;
  /** Where so many are left, a run may take fewer. */
  readonly scarce: number;
  /** Roots that a limit cut off, with the functions and closures that they had come to: another run would be cut too. */
  readonly cut: Map<Root, readonly Code[]>;
  /** How many steps a run of each root took that came to its end: another may take as many. */
  readonly taken: Map<Root, number>;
}

/** Limits of which nothing is used yet. @param left The steps that all runs together may take. @param scarce Where so many are left, a run may take fewer. */
export function limitsOf(left: number, scarce = mostBeyond): Limits {
  return { left, scarce, cut: new Map(), taken: new Map() };
}

/** A run that has come to its end. */
interface Ended {
  readonly run: Run;
  readonly state: State;
}

/**
 * Runs a root in every world; in one of those alone that answer alike what it asks.
 * @param found The signals that flows are about.
 * @param limits What the root's runs use of it is taken off.
 */
export function runRoot(evaluation: Evaluation, root: Root, found: readonly FoundSignal[], limits: Limits): void {
  const context: Rooted = { evaluation, root, found, limits };
  if (cutAgain(context)) return;
  const ended: Ended[] = [];
  for (const world of evaluation.worlds) {
    if (likeIn(ended, world) !== undefined) continue;
    ended.push(runOnce(context, world));
    if (ended.length === 1 && cutAgain(context)) return;
  }
  for (const each of ended) for (const code of each.run.effort.entered.keys()) evaluation.shared.called.add(code);
  runAllLeft(context, ended);
  askOfChosen(ended);
  for (const world of evaluation.worlds) {
    const like = ended.some(({ run }) => run.world === world) ? undefined : likeIn(ended, world);
    if (like !== undefined) repeat(evaluation, like.run.effort, world);
  }
}

/** What was left may have asked more: then it runs in more worlds. @param left What was run of it, in order. */
function runInMoreWorlds(context: Rooted, ended: Ended[], left: Iterable<Code>): void {
  for (const world of context.evaluation.worlds) {
    if (ended.some(({ run }) => run.world === world) || likeIn(ended, world) !== undefined) continue;
    const late = runOnce(context, world);
    ended.push(late);
    for (const code of left) runLeft(context, late, code);
  }
}

/** A run that asked only what another world answers alike. */
function likeIn(ended: readonly Ended[], world: World): Ended | undefined {
  return ended.find(({ run }) => answerAlike(run.world, world, run.effort.asked));
}

/** Closures that closures make that nothing runs are run for so many rounds. */
const mostRounds = 6;

/** Runs what nothing has run, then what that has made: a hook's functions, an action that another one makes. */
function runAllLeft(context: Rooted, ended: Ended[]): void {
  const { called, left: all } = context.evaluation.shared;
  const tried = new Set<Code>();
  for (let round = 0; round < mostRounds; round += 1) {
    const left = neverRun(ended, called, tried);
    if (left.length === 0) break;
    for (const code of left) {
      if (isEntered(ended, code)) continue;
      tried.add(code);
      all.add(code);
      for (const each of ended) runLeft(context, each, code);
    }
    // Only where what is left is run in all of them is what it makes and does not run left too.
    runInMoreWorlds(context, ended, tried);
    for (const { run } of ended) for (const code of run.effort.entered.keys()) if (!tried.has(code)) called.add(code);
  }
  runAgain(context, ended, tried);
  runInMoreWorlds(context, ended, tried);
}

/** What one closure puts in a file's variables, one that stands above it reads. */
function runAgain(context: Rooted, ended: readonly Ended[], tried: ReadonlySet<Code>): void {
  if (context.root.name !== '' || tried.size < 2) return;
  for (const code of tried) for (const each of ended) runLeft(context, each, code);
}

/** What all runs of a root share. */
interface Rooted {
  readonly evaluation: Evaluation;
  readonly root: Root;
  readonly found: readonly FoundSignal[];
  readonly limits: Limits;
}

/**
 * Closures that hold a signal and that no world has run: one that some world runs is run by code in sight. What variables hold
 * comes last, and the later the earlier: who calls it is made after it.
 */
function neverRun(ended: readonly Ended[], called: ReadonlySet<Code>, tried: ReadonlySet<Code>): readonly Code[] {
  const made = new Map(ended.flatMap(({ run: { effort } }) => [...effort.made]));
  const left = [...made].filter(([code]) => !tried.has(code) && !called.has(code) && !isEntered(ended, code));
  const isHeld = ([, { name }]: (typeof left)[number]): boolean => name !== null;
  return [...left.filter((each) => !isHeld(each)), ...left.filter(isHeld).reverse()].map(([code]) => code);
}

function isEntered(ended: readonly Ended[], code: Code): boolean {
  return ended.some(({ run: { effort } }) => effort.entered.has(code));
}

/** What a run has done it would do in another world that answers the same. */
function repeat({ kept }: Evaluation, { keeps, notes }: Effort, world: World): void {
  const own = kept.get(world);
  for (const { cell, value, held } of keeps) {
    const before = own?.get(cell);
    own?.set(cell, before === undefined ? held : eitherHeld(before, value));
  }
  for (const note of notes) note(world);
}

function runOnce(context: Rooted, world: World): Ended {
  const { evaluation, root, limits } = context;
  const effort: Effort = {
    begun: root.name === initializer ? (root.type ?? '') : root.name,
    stepsLeft: stepsFor(limits, root),
    stepsLeftAside: mostStepsAside,
    ends: 0,
    asked: new Set(),
    keeps: [],
    notes: [],
    made: new Map(),
    gave: new Map(),
    devices: new Map(),
    built: new Map(),
    strangers: new Map(),
    entered: new Map(),
    tasksRun: new WeakMap(),
  };
  const kept = evaluation.kept.get(world) ?? new Map<Cell, Value>();
  const run: Run = { evaluation, machine, world, kept, source: root.source, stack: [], exits: null, isAside: false, effort };
  const state = freshState(run);
  attempt(context, run, () => {
    runIn(run, state, root);
    recordDevices(run, state);
  });
  runRepeatedly(context, run);
  return { run, state };
}

/** What the system calls again runs once more when the prompts are answered. */
function runRepeatedly(context: Rooted, run: Run): void {
  const { root } = context;
  const moment = hasRole(run, root.name, 'repeats') ? whenAnswered(run, promptsIn(run.evaluation)) : null;
  if (moment === null) return;
  const state = freshState(run);
  state.moment = moment;
  runAnswered(run, moment, (again) => {
    attempt(context, again, () => {
      runIn(again, state, root);
    });
  });
}

function stepsFor({ left, scarce, taken }: Limits, root: Root): number {
  const least = left > scarce ? leastSteps.first : leastSteps.beyond;
  return Math.max(least, Math.min(mostSteps, left), (taken.get(root) ?? 0) * 2);
}

/** Does a part of a run; where it takes too many steps, what the root's file holds is a question. */
function attempt(context: Rooted, { effort }: Run, go: () => void): void {
  const { evaluation, root, limits } = context;
  const before = effort.stepsLeft;
  try {
    go();
  } catch (error) {
    if (!(error instanceof TooMuch) && !(error instanceof RangeError)) throw error;
    limits.cut.set(root, [root.code, ...effort.entered.keys()]);
    cutAgain(context);
  }
  const steps = before - effort.stepsLeft;
  limits.left -= steps;
  if (!limits.cut.has(root)) limits.taken.set(root, Math.max(steps, limits.taken.get(root) ?? 0));
  for (const code of effort.made.keys()) evaluation.records.made.add(code);
  for (const code of effort.entered.keys()) evaluation.records.entered.add(code);
}

/** Says once a pass of a root that was too much that what is known of its signals is not everything. @returns Whether it was. */
function cutAgain({ evaluation, root, found, limits }: Rooted): boolean {
  const codes = limits.cut.get(root);
  if (codes === undefined) return false;
  const isFile = !root.source.scopeOf.has(root.code);
  if (isFile) for (const { signal, use } of found) if (use.source === root.source) evaluation.records.cut.add(signal);
  cutOff(evaluation, codes);
  return true;
}

function runIn(run: Run, state: State, { source, name, type, code }: Root): void {
  const called: FunctionValue = {
    kind: 'function',
    code,
    frame: frameOf(source, type, null),
    name,
  };
  const values = code.parameters.map((parameter) => unknownParameter(run, parameter));
  if (code.parameters.some(({ type: declared }) => declared !== null && run.evaluation.optionTypes.has(declared)))
    wantUses(run, run.effort.begun);
  const result = apply(run, state, called, values, { labels: [], name, line: 0 });
  returnsOutcome(run, name, state, result);
  state.isDead = false;
  drain(run, state, () => false);
}

/** Runs a closure that nothing has run. */
function runLeft(context: Rooted, { run, state }: Ended, code: Code): void {
  const value = run.effort.made.get(code);
  if (value === undefined) return;
  const { name } = value;
  const called = context.evaluation.shared.relays.get(code) ?? value;
  const given = (now: State, result: Value): void => {
    if (name !== null) returnsOutcome(run, name, now, result);
    else identifierLeaves(run, now, peeked(now, result));
  };
  attempt(context, run, () => {
    state.isDead = false;
    runLater(run, state, called, { labels: [], name: name ?? '', line: 0 }, given);
    drain(run, state, () => false);
    recordDevices(run, state);
  });
}

/** Values that a function can choose by what the user has answered, without a part of the answer in them. */
const chosen: ReadonlySet<Value['kind']> = new Set(['constant', 'status', 'case', 'type', 'unknown']);

/** A function that gives something else for another answer tells its callers the answer: `case .authorized: return true`. */
function askOfChosen(ended: readonly Ended[]): void {
  const asked = ended.filter(({ run: { world } }) => hasAtt(world) && world.before === 'notDetermined');
  const [first, ...others] = asked;
  for (const [name, { value, answered }] of first?.run.effort.gave ?? []) {
    const given = others.flatMap(({ run }) => run.effort.gave.get(name) ?? []);
    const prompts = joinPrompts([answered, ...given.map((other) => other.answered)]);
    const differs = given.some((other) => isChosen(value) && isChosen(other.value) && !isSameValue(value, other.value));
    if (first === undefined || !differs || prompts.size === 0) continue;
    wantUses(first.run, name === initializer ? first.run.effort.begun : name);
    ask(first.run, prompts, givenByCallers(name));
  }
}

function isChosen(value: Value): boolean {
  return alternativesOf(value).every(({ kind }) => chosen.has(kind));
}

/** What a function gives to callers of which none is in sight. */
function returnsOutcome(run: Run, name: string, state: State, result: Value): void {
  // What waits forever gives nobody anything; what throws tells its callers something.
  if (state.isDead && run.effort.ends === 0) return;
  const given = run.source.scoping.hasPromises ? peeked(state, result) : result;
  const prompts = carriedBy(run, state, given);
  identifierLeaves(run, state, given);
  const moment = result.kind === 'promise' ? momentOf(result) : state.moment;
  run.effort.gave.set(name, { value: given, answered: moment.answered });
  if (prompts.size > 0) wantUses(run, name === initializer ? run.effort.begun : name);
  ask(run, prompts, givenByCallers(name));
}
