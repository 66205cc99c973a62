import type { LoopStatement } from '../../model/module.js';
import { countedSince } from './cells.js';
import { elementsIn } from './collections.js';
import { test } from './conditions.js';
import { knownElements, overElements } from './known-elements.js';
import { listens } from './listening-loops.js';
import { declareVariable, inner } from './names.js';
import { bindParts } from './patterns.js';
import { awaited, comesToAnswer } from './promises.js';
import type { Exits, Run } from './run.js';
import { become, fork, join, type Moment, type State } from './state.js';
import { resultOf } from './task-groups.js';
import { alternativesOf, noPrompts, oneOf, promptsOf, unknown, type Frame, type Value } from './value.js';

/** A loop's body runs never, or some times: two rounds show what one round leaves for the next. */
const rounds = 2;

/** Runs a loop. */
export function executeLoop(run: Run, state: State, frame: Frame, loop: LoopStatement): void {
  const exits: Exits = { states: [], isLoop: true, outer: run.exits };
  const inside: Run = { ...run, exits };
  const own = inner(frame);
  const whole = loop.subject === null ? null : run.machine.evaluate(run, state, frame, loop.subject);
  if (whole !== null && listens(run, state, own, loop, whole)) return;
  const subject = whole === null ? null : iterated(run, state, whole);
  const known = loop.conditions.length > 0 ? null : knownElements(whole);
  if (known !== null) {
    overElements(run, state, known, (around, now, element) => {
      executeRound(around, now, own, loop, element);
    });
    return;
  }
  executeRounds(inside, exits, state, own, loop, subject);
  if (goesOnForever(inside, state, own, loop)) state.isDead = true;
  for (const each of exits.states) {
    if (state.isDead) become(state, each);
    else join(run, state, fork(state), each);
  }
}

function executeRounds(run: Run, exits: Exits, state: State, own: Frame, loop: LoopStatement, subject: Value | null): void {
  const elementNow = (now: State): Value | null => elementOf(run, now, subject);
  const polls = subject === null && isPolling(run, state, own, loop);
  if (loop.runsFirst) executeRound(run, state, own, loop, elementNow(state));
  let before = state.cells;
  for (let round = 0; round < rounds && !state.isDead; round += 1) {
    if (polls && state.shown !== null && (round > 0 || loop.runsFirst)) comesToShown(run, state, state.shown);
    before = fork(state).cells;
    test(
      run,
      state,
      own,
      loop.conditions,
      (now) => {
        // Whether there is an element (left) nobody knows.
        const done = loop.subject === null ? null : fork(now);
        executeRound(run, now, own, loop, elementNow(now));
        if (done !== null) join(run, now, fork(now), done);
      },
      (now) => {
        exits.states.push(fork(now));
        now.isDead = true;
      },
    );
  }
  // More rounds would go on counting.
  for (const cell of countedSince(before, state.cells)) state.cells.set(cell, unknown(cell.name, 'other', cell.type));
}

/** `for await … in stream`: what is there later comes one by one. */
function iterated(run: Run, state: State, subject: Value): Value {
  const result = resultOf(run, state, subject);
  if (result !== null) return { kind: 'list', items: [result] };
  return subject.kind === 'promise' ? { kind: 'list', items: [awaited(run, state, subject)] } : subject;
}

/**
 * Whether only what leaves the loop ends it: it has no condition, or one on a status that holds for as long as the status
 * stays what it is (`while status != .authorized`). What else its condition reads other code may change meanwhile.
 */
function goesOnForever(run: Run, state: State, frame: Frame, { subject, conditions }: LoopStatement): boolean {
  if (state.isDead || subject !== null) return false;
  if (conditions.every(({ test: written }) => written.kind === 'literal' && written.value === true)) return true;
  const { asks, ends } = conditionsNow(run, state, frame, conditions);
  return asks && !ends;
}

/** Whether a loop goes on until the status is another one, or until what it does ends it. */
function isPolling(run: Run, state: State, frame: Frame, { conditions }: LoopStatement): boolean {
  if (state.shown === null) return false;
  const isEndless = conditions.every(({ test: written }) => written.kind === 'literal' && written.value === true);
  return isEndless || conditionsNow(run, state, frame, conditions).asks;
}

/** Comes to the answer of a prompt for which a loop waits. */
function comesToShown({ evaluation: { records } }: Run, state: State, shown: Moment): void {
  for (const prompt of shown.answered) records.polled.add(prompt);
  comesToAnswer(state, shown);
}

/** Whether conditions of a loop ask for a status, and whether they can fail as things are. */
function conditionsNow(
  run: Run,
  state: State,
  frame: Frame,
  conditions: LoopStatement['conditions'],
): { readonly asks: boolean; readonly ends: boolean } {
  const asked: Run = { ...run, effort: { ...run.effort, asked: new Set() } };
  let ends = false;
  test(
    asked,
    fork(state),
    inner(frame),
    conditions,
    () => undefined,
    () => {
      ends = true;
    },
  );
  return { asks: asked.effort.asked.size > 0, ends };
}

function executeRound(run: Run, state: State, frame: Frame, loop: LoopStatement, element: Value | null): void {
  const own = inner(frame);
  for (const { name, type } of loop.declares) declareVariable(state, own, name, type, unknown(name, 'other', type));
  if (element !== null) bindParts(state, own, loop.declares, element);
  run.machine.execute(run, state, own, loop.body);
  if (state.isDead) return;
  for (const each of loop.step) run.machine.evaluate(run, state, own, each);
}

/** An element of what a loop goes through, or null where nobody knows one. */
function elementOf(run: Run, state: State, subject: Value | null): Value | null {
  const each = subject === null ? [] : alternativesOf(subject).map((one) => elementsIn(run, state, one));
  const items = each.flatMap((one) => one ?? []);
  if (items.length === 0) return partOfData(run, subject);
  return oneOf([...items, ...(each.includes(null) ? [unknown('element')] : [])]);
}

/** What is part of data is data. */
function partOfData({ evaluation: { data } }: Run, subject: Value | null): Value | null {
  const prompts = data === null || subject === null ? noPrompts : promptsOf(subject);
  return prompts.size === 0 ? null : unknown('element', 'other', null, prompts);
}
