import type { Statement } from '../../model/module.js';

/**
 * A loop that inner code may leave while its conditions still hold: they are tested in the body, and say nothing of what follows.
 * @param made The loop, alone or in a block.
 */
export function loosen(made: readonly Statement[]): readonly Statement[] {
  return made.map((statement): Statement => {
    if (statement.kind === 'block') return { ...statement, statements: loosen(statement.statements) };
    if (statement.kind !== 'loop' || statement.conditions.length === 0 || statement.runsFirst) return statement;
    const { conditions, body, place } = statement;
    const leave: Statement = { kind: 'exit', how: 'break', value: null, place };
    return { ...statement, conditions: [], body: [{ kind: 'if', conditions, then: body, otherwise: [leave], place }] };
  });
}
