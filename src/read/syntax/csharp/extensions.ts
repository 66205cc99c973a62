import type { Expression } from '../../../model/expression.js';
import type { FunctionDeclaration, Statement, TypeDeclaration } from '../../../model/module.js';
import { childOf, childrenOf, textOf, type Tree } from '../grammar/tree.js';

/**
 * What a method with `this` before its first parameter adds to the type of that parameter: a method that calls it.
 * @param list The method's parameters.
 * @param declared The method.
 */
export function extend(list: Tree | null, declared: FunctionDeclaration): readonly TypeDeclaration[] {
  const [first] = list === null ? [] : childrenOf(list, 'parameter');
  const modifier = first === undefined ? null : childOf(first, 'modifier');
  const [receiver, ...others] = declared.parameters;
  const extended = receiver?.type ?? null;
  if (modifier === null || textOf(modifier) !== 'this' || extended === null) return [];
  const { place, name } = declared;
  const self: Expression = { kind: 'name', name: 'self', place };
  const given = [self, ...others.map((parameter): Expression => ({ kind: 'name', name: parameter.name, place }))];
  const value: Expression = {
    kind: 'call',
    callee: { kind: 'name', name, place },
    arguments: given.map((each) => ({ label: null, value: each })),
    place,
  };
  const body: readonly Statement[] = [{ kind: 'exit', how: 'return', value, place }];
  const method: FunctionDeclaration = { ...declared, isStatic: false, parameters: others, body };
  return [{ kind: 'type', name: extended, inherits: [], declaresOnly: false, adds: true, members: [method], place }];
}
