import type { Call, Expression } from '../../model/expression.js';
import type { Code } from '../../model/module.js';
import { compare, truthOf } from './compare.js';
import { cellOf } from './names.js';
import { fieldCell } from './objects.js';
import type { Run } from './run.js';
import { fork, type State } from './state.js';
import { alternativesOf, joinPrompts, oneOf, promptsOf, type Cell, type Frame, type Prompts, type Value } from './value.js';

/**
 * Leaves of what a condition tests only the values with which it comes out as it has: where `status === 'denied'` holds, `status` is
 * not what it was before the prompt.
 * @param frame The names that the condition sees.
 * @param expression The condition.
 * @param truth How it has come out.
 */
export function narrow(run: Run, state: State, frame: Frame, expression: Expression, truth: boolean): void {
  if (expression.kind === 'cast') narrow(run, state, frame, expression.value, truth);
  else if (expression.kind === 'name' || expression.kind === 'member') narrowTo(run, state, frame, expression, truth, truthOf);
  else if (expression.kind === 'operation') narrowOperation(run, state, frame, expression, truth);
  else if (expression.kind === 'call') narrowCall(run, state, frame, expression, truth);
}

/** `isAuthorized(status)`: a function of the project says for which values the condition holds, where it leads to no signal. */
function narrowCall(
  run: Run,
  state: State,
  frame: Frame,
  { callee, arguments: [only, ...more], place }: Call,
  truth: boolean,
): void {
  if (only === undefined || more.length > 0 || callee.kind !== 'name' || !isPlain(only.value)) return;
  const called = run.machine.evaluate(run, state, frame, callee);
  const codes = alternativesOf(called).flatMap(codesOf);
  if (codes.length === 0 || codes.some((code) => run.evaluation.relevant.has(code))) return;
  narrowTo(run, state, frame, only.value, truth, (value) => {
    // What is only asked about counts for no limit but the steps.
    const effort = { ...run.effort, entered: new Map(run.effort.entered) };
    const at = { labels: [only.label], name: callee.name, line: place.line };
    const result = run.machine.apply({ ...run, effort }, fork(state), called, [value], at);
    run.effort.stepsLeft = effort.stepsLeft;
    return sameTruth(result);
  });
}

function codesOf(value: Single): readonly Code[] {
  if (value.kind === 'function') return [value.code];
  return value.kind === 'methods' ? value.places.map(({ function: { code } }) => code) : [];
}

function narrowOperation(
  run: Run,
  state: State,
  frame: Frame,
  { operator, operands }: Expression & { readonly kind: 'operation' },
  truth: boolean,
): void {
  const [left, right] = operands;
  if (left === undefined) return;
  if (operator === '!' && right === undefined) narrow(run, state, frame, left, !truth);
  // All operands of what holds hold, and all of what does not hold fail.
  else if (operator === (truth ? '&&' : '||')) for (const each of operands) narrow(run, state, frame, each, truth);
  else if (isEquality.test(operator) && right !== undefined) {
    for (const [tested, other] of [[left, right] as const, [right, left] as const]) {
      if (!isPlain(other)) continue;
      const wanted = run.machine.evaluate(run, state, frame, other);
      narrowTo(run, state, frame, tested, truth, (value) => sameTruth(compare(run, operator, value, wanted, '')));
    }
  }
}

const isEquality = /^[!=]==?$/;

/** Whether to evaluate an expression once more changes nothing. */
function isPlain(expression: Expression): boolean {
  if (expression.kind === 'member') return expression.object === null || isPlain(expression.object);
  return expression.kind === 'literal' || expression.kind === 'name';
}

/**
 * The truth of all alternatives of a value.
 * @returns Null where they differ, or nobody knows.
 */
export function sameTruth(value: Value): boolean | null {
  const [first = null, ...others] = alternativesOf(value).map(truthOf);
  return others.every((other) => other === first) ? first : null;
}

type Single = ReturnType<typeof alternativesOf>[number];

/**
 * Leaves of what a test asks about only the values with which it comes out as it has.
 * @param frame The names that the test sees.
 * @param tested What the test asks about.
 * @param truth How it has come out.
 * @param holds How it comes out for a value; null where nobody knows.
 */
export function narrowTo(
  run: Run,
  state: State,
  frame: Frame,
  tested: Expression,
  truth: boolean,
  holds: (value: Single) => boolean | null,
): void {
  const fits = (value: Single): boolean => (holds(value) ?? truth) === truth;
  const cells = cellsTested(run, state, frame, tested);
  const had = joinPrompts(cells.map((cell) => promptsOf(heldIn(run, state, cell) ?? nothing)));
  if (cells.length > 1) narrowOwner(run, state, frame, tested, truth, holds);
  const left = cells.length > 1 ? cellsTested(run, state, frame, tested) : cells;
  for (const cell of left) narrowCell(run, state, cell, fits, had);
}

const nothing: Value = { kind: 'list', items: [] };

/** Leaves of several objects whose member is tested only those with a member that can come out as it has. */
function narrowOwner(
  run: Run,
  state: State,
  frame: Frame,
  tested: Expression,
  truth: boolean,
  holds: (value: Single) => boolean | null,
): void {
  if (tested.kind === 'cast') narrowOwner(run, state, frame, tested.value, truth, holds);
  if (tested.kind !== 'member' || tested.object === null) return;
  narrowTo(run, state, frame, tested.object, truth, (owner) => {
    const cell = owner.kind === 'object' ? fieldCell(run, owner, tested.name) : null;
    const value = cell === null ? null : heldIn(run, state, cell);
    const [first = null, ...others] = value === null ? [] : alternativesOf(value).map(holds);
    return others.every((other) => other === first) ? first : null;
  });
}

/** Leaves in a cell only the values that fit, where any does. @param had The prompts whose outcome what is tested could hold before. */
function narrowCell(run: Run, state: State, cell: Cell, fits: (value: Single) => boolean, had: Prompts): void {
  const value = heldIn(run, state, cell);
  if (value === null) return;
  const all = alternativesOf(value);
  const left = all.filter(fits);
  const isNarrowed = left.length > 0 && left.length < all.length;
  if (isNarrowed || !state.cells.has(cell)) state.cells.declare(cell, isNarrowed ? oneOf(left) : value);
  const known = state.tested.find((each) => each.cell === cell);
  if (known === undefined) state.tested = [...state.tested, { cell, had }];
}

/** The cells one of whose values a condition tests, where to find them changes nothing: of a member, one of each object that is meant. */
function cellsTested(run: Run, state: State, frame: Frame, expression: Expression): readonly Cell[] {
  if (expression.kind === 'cast') return cellsTested(run, state, frame, expression.value);
  if (expression.kind === 'name') return present([cellOf(run, frame, expression.name)]);
  if (expression.kind !== 'member' || expression.object === null || !isPlain(expression.object)) return [];
  const { object, name } = expression;
  const owners = alternativesOf(run.machine.evaluate(run, state, frame, object));
  const cells = owners.map((owner) => (owner.kind === 'object' ? fieldCell(run, owner, name) : null));
  return cells.includes(null) ? [] : present(cells);
}

function present(cells: readonly (Cell | null)[]): readonly Cell[] {
  return cells.flatMap((cell) => cell ?? []);
}

/** What a cell holds that some code has written; what it begins with is not narrowed, for it holds on every way. */
function heldIn(run: Run, state: State, cell: Cell): Value | null {
  return state.cells.get(cell) ?? run.kept.get(cell) ?? null;
}
