import type { Statement } from '../../model/module.js';
import { accessorName, declareVariable } from './names.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import type { Frame } from './value.js';

/** Functions can be called above their declaration, and so can the accessors of local variables. */
export function hoist({ effort, evaluation }: Run, state: State, frame: Frame, statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (statement.kind !== 'function') continue;
    const value = { kind: 'function', code: statement, frame, name: statement.name } as const;
    if (evaluation.relevant.has(statement)) effort.made.set(statement, value);
    const { accessor, name } = statement;
    declareVariable(state, frame, accessor === null ? name : accessorName(name, accessor), null, value);
  }
}
