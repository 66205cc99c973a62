import type { Argument, Expression } from '../../../model/expression.js';
import { readKeyPathSubscript } from './key-paths.js';
import { goesOnAfterOperators, readOperators } from './operators.js';
import type { Translator } from './translator.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';

/** Translates a call, a construction or a subscript. */
export function readCall(translator: Translator, tree: Tree): Expression {
  if (goesOnAfterOperators(tree)) return readOperators(translator, tree);
  const target = tree.children.find(({ kind }) => kind !== 'call_suffix' && kind !== 'constructor_suffix');
  const suffix = childOf(tree, 'call_suffix', 'constructor_suffix');
  if (target === undefined || suffix === null) return { kind: 'opaque', parts: [], place: translator.placeOf(tree) };
  if (isNegation(target) || target.kind === '-') return readPrefixed(translator, target, suffix);
  const callee = translator.expression(target);
  const values = readArguments(translator, suffix);
  // `f(x) { … }`: the grammar can take the closure for an argument of what f returns.
  if (callee.kind === 'call' && isTrailing(suffix)) return { ...callee, arguments: [...callee.arguments, ...values] };
  const isSubscript = childOf(suffix, 'value_arguments')?.children[0]?.kind === '[';
  return underNegation(callee, (inner) =>
    isSubscript
      ? readSubscripted(translator, inner, suffix, values)
      : { kind: 'call', callee: inner, arguments: values, place: inner.place },
  );
}

function isTrailing(suffix: Tree): boolean {
  return childOf(suffix, 'value_arguments') === null && childOf(suffix, 'lambda_literal') !== null;
}

function readSubscripted(translator: Translator, object: Expression, suffix: Tree, values: readonly Argument[]): Expression {
  const operands = [object, ...values.map(({ value }) => value)];
  return (
    readKeyPathSubscript(translator, object, suffix) ?? {
      kind: 'operation',
      operator: 'subscript',
      operands,
      place: object.place,
    }
  );
}

/** `!(a)`: the grammar takes the operator for a function that is called. */
function readPrefixed(translator: Translator, operator: Tree, suffix: Tree): Expression {
  const inside = childOf(suffix, 'value_arguments') ?? suffix;
  const values = childrenOf(inside, 'value_argument').map((argument) => translator.expression(argument));
  // `![a, b]`: it takes a list for a subscript.
  const isList = inside.children[0]?.kind === '[' || values.length > 1;
  const only: Expression | undefined = isList ? { kind: 'list', items: values, place: translator.placeOf(suffix) } : values[0];
  if (only === undefined) return { kind: 'opaque', parts: [], place: translator.placeOf(suffix) };
  return isNegation(operator)
    ? { kind: 'operation', operator: '!', operands: [only], place: translator.placeOf(operator) }
    : only;
}

/** Whether a token negates. */
export function isNegation({ kind }: Tree): boolean {
  return kind === 'bang' || kind === '!';
}

/** `!a.b` is `!(a.b)`; the grammar has it as `(!a).b`. */
export function underNegation(inner: Expression, build: (operand: Expression) => Expression): Expression {
  const [operand] = inner.kind === 'operation' && inner.operator === '!' ? inner.operands : [];
  return operand === undefined
    ? build(inner)
    : { kind: 'operation', operator: '!', operands: [build(operand)], place: inner.place };
}

/** `&value`, `&self.value`: the grammar puts the sign on the first name of a chain. */
function isReference(argument: Tree): boolean {
  let first = argument.children.at(-1);
  while (first !== undefined && first.kind !== 'prefix_expression') [first] = first.children;
  return first?.children[0]?.kind === '&';
}

/** Arguments in parentheses, then trailing closures with their labels. */
function readArguments(translator: Translator, suffix: Tree): readonly Argument[] {
  const inside = childrenOf(childOf(suffix, 'value_arguments') ?? suffix, 'value_argument').map((argument) => {
    const label = childOf(argument, 'value_argument_label');
    const read = { label: label === null ? null : textOf(label), value: translator.expression(argument) };
    return isReference(argument) ? { ...read, isReference: true as const } : read;
  });
  const trailing = suffix.children.flatMap((child, index) => {
    if (child.kind !== 'lambda_literal') return [];
    const label = suffix.children[index - 2];
    return [{ label: label?.kind === 'simple_identifier' ? textOf(label) : null, value: translator.expression(child) }];
  });
  return [...inside, ...trailing];
}
