import type { SwitchCase, SwitchStatement } from '../../model/module.js';
import { branch } from './branches.js';
import { inner } from './names.js';
import { narrowTo, sameTruth } from './narrowing.js';
import { bindParts, matchesPattern } from './patterns.js';
import type { Exits, Run } from './run.js';
import { become, fork, join, type State } from './state.js';
import { constant, oneOf, promptsOf, type Frame, type Value } from './value.js';

/** Runs a switch: the cases are tried one after the other; a body that falls through goes on with the next. */
export function executeSwitch(run: Run, state: State, frame: Frame, { subject, cases }: SwitchStatement): void {
  const exits: Exits = { states: [], isLoop: false, outer: run.exits };
  const inside: Run = { ...run, exits };
  const value = run.machine.evaluate(run, state, frame, subject);
  const tried = cases.filter(({ isDefault, patterns }) => !isDefault || patterns.length > 0);
  const last = cases.findIndex(({ isDefault }) => isDefault);
  const from = (at: State, index: number): void => {
    const each = tried[index];
    if (each === undefined) {
      if (last !== -1) runFrom(inside, at, frame, cases, last, value);
      return;
    }
    const matched = matches(inside, at, frame, value, each);
    const narrowCase = (now: State, truth: boolean): void => {
      narrowTo(inside, now, frame, subject, truth, (single) => sameTruth(matches(inside, now, frame, single, each)));
    };
    branch(
      inside,
      at,
      { value: matched, expression: subject },
      (now) => {
        narrowCase(now, true);
        whereHolds(
          inside,
          now,
          frame,
          each,
          value,
          (further) => {
            runFrom(inside, further, frame, cases, cases.indexOf(each), value);
          },
          (further) => {
            from(further, index + 1);
          },
        );
      },
      (now) => {
        narrowCase(now, false);
        from(now, index + 1);
      },
    );
  };
  from(state, 0);
  for (const end of exits.states) {
    if (state.isDead) become(state, end);
    else join(run, state, fork(state), end);
  }
}

/** Whether a value matches one of a case's patterns. */
function matches(run: Run, state: State, frame: Frame, value: Value, { patterns }: SwitchCase): Value {
  const results = patterns.map((pattern) => matchesPattern(run, state, frame, value, pattern));
  if (results.some((result) => result.kind === 'constant' && result.value === true)) return constant(true, promptsOf(value));
  return oneOf(results);
}

/** `case … where …`. */
function whereHolds(
  run: Run,
  state: State,
  frame: Frame,
  { condition, declares }: SwitchCase,
  value: Value,
  holds: (state: State) => void,
  fails: (state: State) => void,
): void {
  if (condition === null) {
    holds(state);
    return;
  }
  const own = inner(frame);
  bindParts(state, own, declares, value);
  branch(run, state, { value: run.machine.evaluate(run, state, own, condition), expression: condition }, holds, fails);
}

/** Runs a case's body, and those into which it falls. */
function runFrom(run: Run, state: State, frame: Frame, cases: readonly SwitchCase[], index: number, value: Value): void {
  for (let at = index; at < cases.length && !state.isDead; at += 1) {
    const each = cases[at];
    if (each === undefined) return;
    const own = inner(frame);
    bindParts(state, own, each.declares, value);
    const last = each.body.at(-1);
    const falls = last?.kind === 'exit' && last.how === 'fallthrough';
    run.machine.execute(run, state, own, falls ? each.body.slice(0, -1) : each.body);
    if (!falls && !(frame.source.scoping.casesFallThrough || each.body.length === 0)) return;
  }
}
