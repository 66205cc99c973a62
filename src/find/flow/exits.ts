import type { ExitStatement, Statement } from '../../model/module.js';
import type { Exits, Run } from './run.js';
import { become, fork, join, type State } from './state.js';
import { constant, type Frame } from './value.js';

/** Leaves a function, a loop or a switch, or ends the run. */
export function executeExit(run: Run, state: State, frame: Frame, { how, value, isLabelled }: ExitStatement): void {
  const given = value === null ? constant(null) : run.machine.evaluate(run, state, frame, value);
  if (state.isDead) return;
  if (how === 'return') run.stack.at(-1)?.returns.push({ value: given, state: fork(state) });
  else if (isLabelled === true) for (let at = run.exits; at !== null; at = at.outer) at.states.push(fork(state));
  else if (how === 'break') run.exits?.states.push(fork(state));
  else if (how === 'continue') continuedOf(run.exits)?.push(fork(state));
  else run.effort.ends += 1;
  state.isDead = true;
}

function continuedOf(exits: Exits | null): State[] | undefined {
  const loop = loopOf(exits);
  return loop?.continued ?? loop?.states;
}

function loopOf(exits: Exits | null): Exits | null {
  return exits === null || exits.isLoop ? exits : loopOf(exits.outer);
}

/** Of several arms that may be compiled each may be the one that is; none of them ends the others. */
export function executeArms(run: Run, state: State, frame: Frame, { arms }: Statement & { readonly kind: 'conditional' }): void {
  const before = fork(state);
  let isFirst = true;
  for (const arm of arms) {
    const now = fork(before);
    run.machine.execute(run, now, frame, arm);
    if (isFirst) become(state, now);
    else join(run, state, fork(state), now);
    isFirst = false;
  }
  if (state.isDead) become(state, before);
}
