import type { Closure, Expression } from '../../../model/expression.js';
import type { Code, Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { initialOf, partsIn } from './nodes.js';
import { giveValue } from './returns.js';
import { typeNameOf } from './types.js';

/** Translates `x => y`, `async (a, b) => { … }` and `delegate (int a) { … }`. */
export function readClosure(translator: Translator, tree: Tree): Closure {
  const given = fieldOf(tree, 'parameters');
  const parameters = given?.kind === 'implicit_parameter' ? [plain(textOf(given))] : parametersIn(translator, given);
  const body = fieldOf(tree, 'body') ?? childOf(tree, 'block');
  const code = translator.inside({ labels: [] }, () => bodyOf(translator, body));
  return { kind: 'closure', parameters, body: code, place: translator.placeOf(tree) };
}

function plain(name: string): Parameter {
  return { name, label: null, type: null, value: null };
}

/** The parameters and the body of a function. @param body A block, an arrow with an expression, or nothing. */
export function codeOf(translator: Translator, list: Tree | null, body: Tree | null): Code {
  return {
    parameters: parametersIn(translator, list),
    body: translator.inside({ labels: [] }, () => bodyOf(translator, body)),
  };
}

/** What a body runs. */
export function bodyOf(translator: Translator, body: Tree | null): readonly Statement[] {
  if (body === null) return [];
  if (body.kind === 'block') return translator.statements(body.children);
  const value = body.kind === 'arrow_expression_clause' ? partsIn(body)[0] : body;
  return value === undefined ? [] : giveValue(translator, value);
}

/** The parameters of a list: a caller can write their names. */
export function parametersIn(translator: Translator, list: Tree | null): readonly Parameter[] {
  return (list === null ? [] : childrenOf(list, 'parameter')).map((tree) => {
    const named = fieldOf(tree, 'name');
    const initial = initialOf(tree);
    const value: Expression | null = initial === null ? null : translator.expression(initial);
    const name = named === null ? '' : textOf(named);
    const rest = childOf(tree, 'params') === null ? {} : ({ takesRest: 'values' } as const);
    return { name, label: name, type: typeNameOf(fieldOf(tree, 'type')), value, ...rest };
  });
}
