import type { Call, Expression } from '../../model/expression.js';

/** Whether an expression is a call or has it as an operand; closures are not entered. */
export function contains(expression: Expression, call: Call): boolean {
  if (expression === call) return true;
  if (expression.kind === 'member') return expression.object !== null && contains(expression.object, call);
  if (expression.kind === 'cast') return contains(expression.value, call);
  if (expression.kind === 'call')
    return contains(expression.callee, call) || expression.arguments.some(({ value }) => contains(value, call));
  if (expression.kind === 'operation') return expression.operands.some((operand) => contains(operand, call));
  return false;
}
