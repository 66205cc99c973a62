import type { Expression } from '../../model/expression.js';
import { isWrittenSince, markOf } from './cells.js';
import { truthOf } from './compare.js';
import { hasRole } from './library.js';
import { waysLeft, type Run } from './run.js';
import { become, fork, isAlike, join, type Doubt, type State } from './state.js';
import { alternativesOf, type Value } from './value.js';
import { spoken, words } from './words.js';

/** Words in a condition that speak of consent without comparing a status. */
const consent = /authoriz|authoris|consent|tracking|permission|optin|idfa|advertiser/i;

/** How a condition can come out. */
interface Outcomes {
  readonly mayHold: boolean;
  readonly mayFail: boolean;
  /** Whether nobody knows. */
  readonly isOpen: boolean;
  /** What a person has to find out about it, or null. */
  readonly question: string | null;
}

function outcomesOf(run: Run, test: Value, expression: Expression): Outcomes {
  const truths = alternativesOf(test).map(truthOf);
  const isOpen = truths.includes(null);
  const text = openPart(test, expression);
  return {
    mayHold: isOpen || truths.includes(true),
    mayFail: isOpen || truths.includes(false),
    isOpen: isOpen && !isBeside(run, expression),
    question: isOpen && text !== null && (consent.test(text) || isUnwritten(test)) ? spoken(text, run.source.scoping.self) : null,
  };
}

/** What conditions test that has nothing to do with what the code decides: the system's version, and whether something is there. */
const besides: ReadonlySet<string> = new Set(['available', 'exists']);

/** Operators whose operands are conditions of their own. */
const logic = new Set(['&&', '||', '!']);

function isBeside(run: Run, expression: Expression): boolean {
  if (expression.kind === 'call')
    return expression.callee.kind === 'member' && hasRole(run, expression.callee.name, 'asks-presence');
  if (expression.kind !== 'operation') return false;
  const { operator, operands } = expression;
  if (logic.has(operator)) return operands.every((each) => isBeside(run, each));
  return besides.has(operator) || (comparing.has(operator) && operands.some(isNull));
}

const comparing: ReadonlySet<string> = new Set(['==', '!=', '===', '!==']);

function isNull(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.value === null;
}

/** Whether a condition is on a flag that code can set which nobody has read. */
function isUnwritten(test: Value): boolean {
  return alternativesOf(test).some((each) => each.kind === 'unknown' && each.why === 'unwritten');
}

/** The names of what nobody in sight declares, on which a condition depends. */
function namesIn(test: Value): readonly string[] {
  return alternativesOf(test).flatMap((each) =>
    each.kind === 'unknown' && each.why !== 'other-permission'
      ? [...each.name.matchAll(/[A-Za-z_$][\w$]*/g)].map(([name]) => name)
      : [],
  );
}

/** The part of a condition that is open, in words; null where another permission's answer is all that is. */
function openPart(test: Value, expression: Expression): string | null {
  const open = alternativesOf(test).filter((each) => each.kind === 'unknown' && each.why !== 'other-permission');
  const [first] = open;
  if (first === undefined) return alternativesOf(test).some(({ kind }) => kind === 'unknown') ? null : words(expression);
  const isLogic = expression.kind === 'operation' && logic.has(expression.operator);
  return isLogic && first.kind === 'unknown' && first.name !== '' ? first.name : words(expression);
}

function withDoubt(doubts: readonly Doubt[], doubt: Doubt): readonly Doubt[] {
  const saysNothing = doubt.question === null && doubt.names.length === 0;
  return saysNothing || doubts.some((other) => isAlike(doubt, other)) ? doubts : [...doubts, doubt];
}

/**
 * Goes the ways that a condition allows.
 * @param run The run.
 * @param state What holds before, and becomes what holds after.
 * @param test The condition as it came out, and as written.
 * @param holds Goes the way on which it holds.
 * @param fails Goes the other way.
 */
export function branch(
  run: Run,
  state: State,
  test: { readonly value: Value; readonly expression: Expression },
  holds: (state: State) => void,
  fails: (state: State) => void,
): void {
  const { mayHold, mayFail, isOpen, question } = outcomesOf(run, test.value, test.expression);
  if (mayHold && !mayFail) holds(state);
  else if (mayFail && !mayHold) fails(state);
  else {
    const doubt: Doubt = { condition: test.expression, question, names: namesIn(test.value) };
    const known = { doubts: withDoubt(state.doubts, doubt), isConditional: state.isConditional || isOpen };
    const [yes, no] = [fork(state), fork(state)];
    become(yes, { ...yes, ...known });
    become(no, { ...no, ...known });
    holds(yes);
    fails(no);
    const goesOn = !yes.isDead && !no.isDead;
    const { tested, isConditional: wasConditional } = state;
    join(run, state, yes, no);
    // Where both ways go on, nothing is known of what was tested.
    if (goesOn) become(state, { ...state, tested, isConditional: wasConditional });
  }
}

/**
 * Lets a statement's ways come together again: a condition of which nobody knows whether it holds says nothing of what
 * follows where no way has written anything or left.
 * @param execute Runs the statement.
 */
export function comingTogether<Rest extends readonly unknown[]>(
  execute: (run: Run, state: State, ...rest: Rest) => void,
): (run: Run, state: State, ...rest: Rest) => void {
  return (run, state, ...rest) => {
    const { doubts, cells } = state;
    const mark = markOf(cells);
    const left = waysLeft(run);
    execute(run, state, ...rest);
    if (state.doubts === doubts || state.isDead || waysLeft(run) !== left) return;
    if (!isWrittenSince(mark, state.cells)) state.doubts = doubts;
  };
}
