import type { Condition } from '../../model/module.js';
import { branch } from './branches.js';
import { narrow } from './narrowing.js';
import { bindParts, matchesTest } from './patterns.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import type { Frame, Value } from './value.js';

/**
 * Tests conditions one after the other.
 * @param holds Goes on where all hold, with what they bind.
 * @param fails Goes on where one does not.
 */
export function test(
  run: Run,
  state: State,
  frame: Frame,
  conditions: readonly Condition[],
  holds: (state: State) => void,
  fails: (state: State) => void,
): void {
  const from = (at: State, index: number): void => {
    const condition = conditions[index];
    if (condition === undefined) {
      holds(at);
      return;
    }
    const { value, bind } = tested(run, at, frame, condition);
    branch(
      run,
      at,
      { value, expression: condition.test },
      (now) => {
        narrow(run, now, frame, condition.test, true);
        bind(now);
        from(now, index + 1);
      },
      (now) => {
        narrow(run, now, frame, condition.test, false);
        fails(now);
      },
    );
  };
  from(state, 0);
}

/** How a condition comes out, and what it binds where it holds: what a pattern takes apart is evaluated once. */
function tested(
  run: Run,
  state: State,
  frame: Frame,
  { test: expression, declares }: Condition,
): { readonly value: Value; readonly bind: (state: State) => void } {
  const pattern = expression.kind === 'operation' && expression.operator === 'matches' ? expression : null;
  const [written] = pattern?.operands ?? [];
  if (pattern === null || written === undefined) {
    const bind = (now: State): void => {
      run.machine.execute(run, now, frame, declares);
    };
    return { value: run.machine.evaluate(run, state, frame, expression), bind };
  }
  const subject = run.machine.evaluate(run, state, frame, written);
  const bind = (now: State): void => {
    bindParts(now, frame, declares, subject);
  };
  return { value: matchesTest(run, state, frame, pattern, subject), bind };
}
