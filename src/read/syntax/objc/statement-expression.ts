import type { Statement } from '../../../model/module.js';

/**
 * The statements of GNU's `({ …; value; })`, whose last expression is what they give.
 * @param statements In order.
 */
export function withValue(statements: readonly Statement[]): readonly Statement[] {
  const last = statements.at(-1);
  if (last?.kind !== 'expression') return statements;
  return [...statements.slice(0, -1), { kind: 'exit', how: 'return', value: last.expression, place: last.place }];
}
