import type { Argument, Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, textOf, type Tree } from '../grammar/tree.js';

/** A call of a value; what is called through its `call` is called itself. */
export function callOf(target: Expression, values: readonly Argument[]): Expression {
  const callee = target.kind === 'member' && target.name === 'call' && target.object !== null ? target.object : target;
  return { kind: 'call', callee, arguments: values, place: callee.place };
}

/** The arguments of a call: those with names have them as labels. */
export function readArguments(translator: Translator, given: Tree): readonly Argument[] {
  return given.children
    .filter(({ kind }) => /^[A-Za-z]/.test(kind))
    .map((argument) => {
      const label = argument.kind === 'named_argument' || argument.kind === 'record_field' ? childOf(argument, 'label') : null;
      const isPart = label !== null || argument.kind === 'record_field';
      const inner = isPart ? argument.children.findLast(({ kind }) => /^[A-Za-z]/.test(kind)) : argument;
      return {
        label: label === null ? null : textOf(label).replace(/\s*:$/, ''),
        value: translator.expression(inner ?? argument),
      };
    });
}
