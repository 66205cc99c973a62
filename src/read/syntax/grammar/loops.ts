import type { Condition, LoopStatement, Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Translator } from './translator.js';
import type { Tree } from './tree.js';

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

/** A loop of which nothing is known yet. */
export function emptyLoop(place: Place): LoopStatement {
  return { kind: 'loop', subject: null, declares: [], conditions: [], runsFirst: false, body: [], step: [], place };
}

/** The statements of a body, with braces or without. */
export function readBody(translator: Translator, body: Tree | null): readonly Statement[] {
  if (body === null) return [];
  return body.kind === 'block' ? translator.statements(body.children) : translator.statement(body);
}

/** The condition that a test is; none where there is no test. */
export function conditionsOf(translator: Translator, test: Tree | null): readonly Condition[] {
  return test === null ? [] : [{ test: translator.expression(test), declares: [] }];
}
