import type { Code, LoopStatement } from '../../model/module.js';
import { isEmitter, subscribe, subscribersOf } from './emitters.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, type Frame, type Value } from './value.js';

const bodies = new WeakMap<LoopStatement, Code>();

/** `for await status in statuses`: where what is iterated tells those who subscribe, the body runs with each value. @returns Whether it does. */
export function listens(run: Run, state: State, frame: Frame, loop: LoopStatement, subject: Value): boolean {
  const [element, ...others] = loop.declares;
  const emitter = alternativesOf(subject).find((each) => isEmitter(run, each));
  if (emitter?.kind !== 'object' || others.length > 0) return false;
  const parameters = element === undefined ? [] : [{ name: element.name, label: null, type: element.type, value: null }];
  const code = bodies.get(loop) ?? { parameters, body: loop.body };
  bodies.set(loop, code);
  const known = subscribersOf(run, state, emitter).some((each) => each.kind === 'function' && each.code === code);
  if (!known) subscribe(run, state, emitter, { kind: 'function', code, frame, name: null });
  return true;
}
