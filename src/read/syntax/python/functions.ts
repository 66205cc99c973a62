import type { Closure, Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import { declareAssigned } from '../grammar/implicit-declarations.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { assigning, namesAround } from './assigning.js';
import { typeNameOf } from './types.js';

/** The parameters of a function: each can be given by its position or by its name. */
export function parametersOf(translator: Translator, list: Tree | null): readonly Parameter[] {
  return (list?.children ?? []).flatMap((each): readonly Parameter[] => {
    if (each.kind === 'identifier') return [parameterOf(each, null, null)];
    if (!/_parameter$|_splat_pattern$/.test(each.kind)) return [];
    const inner = fieldOf(each, 'name') ?? childOf(each, 'identifier', 'list_splat_pattern', 'dictionary_splat_pattern') ?? each;
    const named = inner.kind === 'identifier' ? inner : childOf(inner, 'identifier');
    if (named === null) return [];
    const initial = fieldOf(each, 'value');
    const value = initial === null ? null : translator.expression(initial);
    const takesRest = rests[each.kind] ?? rests[inner.kind];
    const parameter = parameterOf(named, typeNameOf(fieldOf(each, 'type')), value);
    return [takesRest === undefined ? parameter : { ...parameter, label: null, takesRest }];
  });
}

/** What a parameter behind stars takes. */
const rests: Readonly<Record<string, Parameter['takesRest']>> = {
  list_splat_pattern: 'values',
  dictionary_splat_pattern: 'entries',
};

function parameterOf(named: Tree, type: string | null, value: Expression | null): Parameter {
  const name = textOf(named);
  return { name, label: name, type, value };
}

/** The statements of a function's body, with what they declare. */
export function bodyOf(translator: Translator, body: Tree | null, parameters: readonly Parameter[]): readonly Statement[] {
  if (body === null) return [];
  const known = new Set([...parameters.map(({ name }) => name), ...namesAround(body)]);
  return translator.inside({ labels: [] }, () => declareAssigned(translator, body.children, { assigning, known }));
}

/** Translates `lambda x: y`. */
export function readLambda(translator: Translator, tree: Tree): Closure {
  const value = fieldOf(tree, 'body');
  const place = translator.placeOf(tree);
  const body: readonly Statement[] =
    value === null
      ? []
      : [{ kind: 'exit', how: 'return', value: translator.expression(value), place: translator.placeOf(value) }];
  return { kind: 'closure', parameters: parametersOf(translator, fieldOf(tree, 'parameters')), body, place };
}
