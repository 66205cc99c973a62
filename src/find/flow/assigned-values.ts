import type { Assignment } from '../../model/expression.js';
import { calculated } from './arithmetic.js';
import { assignTo } from './assignments.js';
import { mergeInto } from './dictionaries.js';
import { handlersAfter } from './handlers.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import { promptsOf, unknown, type Frame, type Value } from './value.js';
import { words } from './words.js';

/** Evaluates `target = value`, and what it gives. */
export function evaluateAssignment(run: Run, state: State, frame: Frame, { operator, target, value }: Assignment): Value {
  const given = run.machine.evaluate(run, state, frame, value);
  const handlers = handlersAfter(run, state, frame, { operator, target }, given);
  if (handlers !== null) {
    assignTo(run, state, frame, target, handlers, value);
    return given;
  }
  if (operator === '=' || operator === '??=' || operator === '||=') assignTo(run, state, frame, target, given, value);
  else if (!mergeInto(run, state, operator, run.machine.evaluate(run, state, frame, target), given))
    assignTo(run, state, frame, target, combined(run, state, frame, { operator, target, given }), value);
  return given;
}

/** `target += value`. */
function combined(
  run: Run,
  state: State,
  frame: Frame,
  { operator, target, given }: Pick<Assignment, 'operator' | 'target'> & { readonly given: Value },
): Value {
  const result = calculated(operator.slice(0, -1), run.machine.evaluate(run, state, frame, target), given, words(target));
  return result ?? unknown(words(target), 'other', null, promptsOf(given));
}
