import type { Expression } from '../../model/expression.js';
import type { Place } from '../../model/place.js';
import { declareVariable } from './names.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import type { Frame, ListValue, Value } from './value.js';

const given = 'object';

/** Reads what a key path names of an object: `map(\.status)`. @param line The line of the call, 1-based. */
export function readAlong(run: Run, state: State, object: Value, { items }: ListValue, line: number): Value {
  const frame: Frame = { source: run.source, variables: new Map(), parent: null, self: null, type: null };
  declareVariable(state, frame, given, null, object);
  const place: Place = { file: run.source.file, line, column: 1 };
  const path = items.reduce<Expression>(
    (inner, item) => (item.kind === 'constant' ? { kind: 'member', object: inner, name: String(item.value), place } : inner),
    { kind: 'name', name: given, place },
  );
  return run.machine.evaluate(run, state, frame, path);
}
