import type { Expression } from '../../model/expression.js';
import { compare, truthOf } from './compare.js';
import { cellOf } from './names.js';
import { fieldCell } from './objects.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, oneOf, promptsOf, type Cell, type Frame, type Value } from './value.js';

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
  const cell = cellTested(run, state, frame, tested);
  if (cell !== null) narrowCell(run, state, cell, (value) => (holds(value) ?? truth) === truth);
}

/** Leaves in a cell only the values that fit, where any does. */
function narrowCell(run: Run, state: State, cell: Cell, fits: (value: Single) => boolean): void {
  const value = heldIn(run, state, cell);
  if (value === null) return;
  const all = alternativesOf(value);
  const left = all.filter(fits);
  if (left.length > 0 && left.length < all.length) state.cells.declare(cell, oneOf(left));
  const known = state.tested.find((each) => each.cell === cell);
  if (known === undefined) state.tested = [...state.tested, { cell, had: promptsOf(value) }];
}

/** The cell whose value a condition tests, where to find it changes nothing. */
function cellTested(run: Run, state: State, frame: Frame, expression: Expression): Cell | null {
  if (expression.kind === 'cast') return cellTested(run, state, frame, expression.value);
  if (expression.kind === 'name') return cellOf(run, frame, expression.name);
  if (expression.kind !== 'member' || expression.object === null || !isPlain(expression.object)) return null;
  const owner = run.machine.evaluate(run, state, frame, expression.object);
  return owner.kind === 'object' ? fieldCell(run, owner, expression.name) : null;
}

/** What a cell holds that some code has written; what it begins with is not narrowed, for it holds on every way. */
function heldIn(run: Run, state: State, cell: Cell): Value | null {
  return state.cells.get(cell) ?? run.kept.get(cell) ?? null;
}
