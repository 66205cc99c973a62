import type { AttStatus } from '../../model/att-status.js';
import type { Signal } from '../../model/signal.js';
import type { FoundSignal } from '../detector.js';
import { later, settledPromise } from './promises.js';
import { answerOf, statusOfRow, type Reached } from './reached.js';
import { askWorld, type Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, isCallable, unknown, type Prompts, type Value } from './value.js';
import { hasAtt, worldQuestions } from './worlds.js';

/** iOS shows the prompt and answers later, to a handler or to who awaits it. Who awaits a consent form learns no outcome from it. */
export function reachPrompt(run: Run, state: State, { found, values, at }: Reached): Value {
  const { world } = run;
  askWorld(run, ...worldQuestions);
  if (!hasAtt(world)) return unknown(at.name, 'call');
  if (isToldAgain(run, state, found)) {
    state.isDead = true;
    return unknown(at.name, 'call');
  }
  const { prompts } = run.evaluation.records;
  const shown = prompts.get(found.signal) ?? new Set<AttStatus>();
  const isForm = found.use.row.role === 'consent-form';
  const outcome = statusOfRow(found, world.outcome, 'prompt', new Set([found.signal]));
  const answer = isForm ? unknown(at.name, 'call') : answerOf(found, outcome);
  const moment = { current: world.outcome, answered: withPrompt(run, state.moment.answered, found.signal) };
  const handlersGiven = values.flatMap((value, index): readonly Value[] => {
    if (index === found.use.row.takes?.handler && isListener(value)) return [unknown(at.name, 'call')];
    // What a form is shown on comes first, and is no handler.
    const isOpen = (!isForm || index > 0) && isOpenHandler(value, found.use.source.scoping.hasPromises);
    return isCallable(value) || isOpen ? [value] : [];
  });
  prompts.set(found.signal, state.moment.current === 'notDetermined' ? shown.add(world.outcome) : shown);
  for (const handler of handlersGiven) later(run, state, handler, [answer], at, moment);
  if (handlersGiven.length > 0) {
    state.shown = isForm ? state.shown : moment;
    return unknown(at.name, 'call');
  }
  if (isPolled(found.use)) {
    state.pending = moment;
    return unknown(at.name, 'call');
  }
  if (found.use.source.scoping.hasPromises) return settledPromise(state, answer, moment);
  state.moment = moment;
  state.isConditional = false;
  return answer;
}

/** Who asks again is told what the first time has told: only who asks for the status instead learns of it. */
function isToldAgain({ isAgain }: Run, { moment }: State, { signal, use }: FoundSignal): boolean {
  return isAgain === true && !isPolled(use) && moment.answered.has(signal);
}

/** Whether a prompt tells nobody what the user has answered: it is given no handler, and gives nothing. */
export function isPolled({ row, values }: FoundSignal['use']): boolean {
  return row.isPolled === true && values.length === 0;
}

/** More prompts than these are answered on no path of an app. The outcome of what is beyond them is a question. */
const mostAnswered = 100;

function withPrompt(run: Run, answered: Prompts, prompt: Signal): Prompts {
  if (answered.size < mostAnswered || answered.has(prompt)) return new Set([...answered, prompt]);
  run.evaluation.records.cut.add(prompt);
  return answered;
}

/** A handler of which nobody knows what it does. Where promises answer, only a caller's parameter can be one. */
function isOpenHandler(value: Value, hasPromises: boolean): boolean {
  return alternativesOf(value).some((each) => each.kind === 'unknown' && (each.why === 'parameter' || !hasPromises));
}

/** Whether a handler is an object: which of its methods is told what, no row says. */
function isListener(value: Value): boolean {
  return alternativesOf(value).some((each) => each.kind === 'object');
}
