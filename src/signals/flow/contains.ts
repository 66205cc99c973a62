import type { Call, Expression } from '../../model/expression.js';

/** Whether an expression is a call or has it as an operand; closures are not entered. */
export function contains(expression: Expression, call: Call): boolean {
  const open: Expression[] = [expression];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part === call) return true;
    for (const inner of innerOf(part)) open.push(inner);
  }
  return false;
}

function innerOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'member':
      return expression.object === null ? [] : [expression.object];
    case 'cast':
    case 'await':
    case 'assignment':
      return [expression.value];
    case 'call':
      return [expression.callee, ...expression.arguments.map(({ value }) => value)];
    case 'operation':
      return expression.operands;
    default:
      return [];
  }
}
