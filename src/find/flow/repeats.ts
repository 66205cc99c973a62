import type { Signal } from '../../model/signal.js';
import { later, wait } from './promises.js';
import { askWorld, type Applied, type Evaluation, type Run } from './run.js';
import type { Moment, State } from './state.js';
import type { ObjectValue, Prompts, Value } from './value.js';
import { hasAtt } from './worlds.js';

/** Lets a function run again and again: once as things are, and once when the user has answered. */
export function repeatedly(run: Run, state: State, called: Value, values: readonly Value[], at: Applied): void {
  later(run, state, called, values, at, null, (now) => {
    const moment = whenAnswered(run, promptsIn(run.evaluation));
    if (moment === null) return;
    wait(now, called, moment, (then) => {
      runAnswered(run, moment, (again) => {
        run.machine.apply(again, then, called, values, at);
      });
    });
  });
}

/** What tells those who subscribe again and again. */
export const tickers = new WeakSet<ObjectValue>();

/** The moment in which prompts are answered; null where there is none. */
export function whenAnswered(run: Run, answered: Prompts): Moment | null {
  if (answered.size === 0 || !hasAtt(run.world)) return null;
  askWorld(run, 'outcome');
  return { current: run.world.outcome, answered };
}

/** Runs what is there again when prompts are answered: of those whose outcome it gives mParticle, it has waited for the answer. */
export function runAnswered(run: Run, { answered }: Moment, go: (again: Run) => void): void {
  const { records } = run.evaluation;
  const givenOf = (prompt: Signal): number =>
    [...(records.given.get(prompt)?.values() ?? [])].reduce((count, { size }) => count + size, 0);
  const before = [...answered].map((prompt) => ({ prompt, count: givenOf(prompt) }));
  go({ ...run, isAgain: true });
  for (const { prompt, count } of before) if (givenOf(prompt) > count) records.polled.add(prompt);
}

const prompts = new WeakMap<Evaluation, Prompts>();

/** The prompts of the project. */
export function promptsIn(evaluation: Evaluation): Prompts {
  const known = prompts.get(evaluation) ?? findPrompts(evaluation);
  prompts.set(evaluation, known);
  return known;
}

function findPrompts({ signals }: Evaluation): Prompts {
  const found = [...signals.values()].flat().filter(({ use }) => use.row.role === 'prompt');
  return new Set(found.map(({ signal }) => signal));
}
