import type { Call } from '../../model/expression.js';
import { armOfIos } from '../match/platforms.js';
import { hasRole, platformValue } from './library.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import { unknown, type Frame, type Value } from './value.js';
import { words } from './words.js';

/** Calls what tells the platform, or chooses by it; null for any other call. */
export function callOfPlatform(run: Run, state: State, frame: Frame, call: Call): Value | null {
  if (call.callee.kind !== 'member') return null;
  const callee = words(call.callee);
  const platform = platformValue(run, callee);
  if (platform !== null) return platform;
  return hasRole(run, callee, 'platform-select') ? select(run, state, frame, call) : null;
}

/** `Platform.select({ ios: a, default: b })` is a; the other arms are evaluated too, and functions among them never run. */
function select(run: Run, state: State, frame: Frame, { arguments: [first] }: Call): Value {
  if (first?.value.kind !== 'object') return unknown('select');
  const { entries } = first.value;
  const chosen = armOfIos(entries);
  let value: Value = unknown('select');
  for (const entry of entries) {
    if (entry === chosen) value = run.machine.evaluate(run, state, frame, entry.value);
    else if (entry.value.kind !== 'closure') run.machine.evaluate(run, state, frame, entry.value);
  }
  return value;
}
