import type { Expression } from '../../model/expression.js';
import { calleeName } from '../match/program.js';

/** A condition that nests deeper is cut: nobody reads it to its end. */
const deepest = 30;

/**
 * A question or its words as the language of the code has them: `this.status`, and no name of a parameter that has none.
 * @param self How the language names the object that code runs on, where that is not `this`.
 */
export function spoken(text: string, self = 'this'): string {
  return text.replaceAll(/\bself\.(?=\w)/g, `${self}.`).replaceAll(/(?<![\w$])\$\d+\.(?=\w)/g, '');
}

/** An expression as words, for a question. */
export function words(expression: Expression, depth = 0): string {
  if (depth > deepest) return '…';
  const inner = (part: Expression): string => words(part, depth + 1);
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'member':
      return expression.object === null ? `.${expression.name}` : `${inner(expression.object)}.${expression.name}`;
    case 'call':
      return expression.callee.kind === 'member' ? `${inner(expression.callee)}()` : `${calleeName(expression)}()`;
    case 'await':
    case 'cast':
    case 'assignment':
      return inner(expression.value);
    case 'operation':
      return expression.operands
        .map(inner)
        .filter((text) => text !== '')
        .join(` ${expression.operator} `);
    default:
      return '';
  }
}

/** What a person has to find out about a function that nobody knows. @param line The line of the call, 1-based. */
export function passedTo(name: string, line: number): string {
  return `Line ${String(line)} passes the outcome to ${name}. Does ${name} give it to mParticle?`;
}

/** What is asked of an outcome that a function gives to callers of which none is in sight. */
export function givenByCallers(name: string): string {
  return `Do the callers of ${name} give mParticle the outcome that it returns?`;
}
