import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';

/**
 * What runs last gives its value: each way through a method or block ends with a `return`.
 * @param statements The statements of a body.
 */
export function giveLast(statements: readonly Statement[]): readonly Statement[] {
  const last = statements.at(-1);
  if (last === undefined) return statements;
  return [...statements.slice(0, -1), ...giving(last)];
}

function giving(last: Statement): readonly Statement[] {
  switch (last.kind) {
    case 'expression':
      return [{ kind: 'exit', how: 'return', value: last.expression, place: last.place }];
    case 'declaration': {
      const value: Expression = { kind: 'name', name: last.name, place: last.place };
      return last.declares === 'variable' ? [last, { kind: 'exit', how: 'return', value, place: last.place }] : [last];
    }
    case 'if': {
      const otherwise = last.otherwise === null ? null : giveLast(last.otherwise);
      return [{ ...last, then: last.then === null ? null : giveLast(last.then), otherwise }];
    }
    case 'switch':
      return [{ ...last, cases: last.cases.map((each) => ({ ...each, body: giveLast(each.body) })) }];
    case 'block':
      return [{ ...last, statements: giveLast(last.statements) }];
    case 'try':
      return [
        {
          ...last,
          body: giveLast(last.body),
          handlers: last.handlers.map((handler) => ({ ...handler, body: giveLast(handler.body) })),
        },
      ];
    default:
      return [last];
  }
}
