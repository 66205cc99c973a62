import type { Expression } from '../../../model/expression.js';
import type { Declaration, FunctionDeclaration, Statement, TypeDeclaration } from '../../../model/module.js';
import { initializer } from '../../../model/source.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { parametersIn } from './functions.js';
import { initialOf, partsIn } from './nodes.js';
import { isType, typeNameOf } from './types.js';
import { withNamingStrategy } from '../grammar/naming-strategies.js';
import { writtenName } from '../grammar/written-names.js';

/** Translates a class, struct, record or interface; the parts of a partial one are one type by their name. */
export function readType(translator: Translator, tree: Tree): readonly Statement[] {
  const named = fieldOf(tree, 'name') ?? tree;
  const body = fieldOf(tree, 'body') ?? childOf(tree, 'declaration_list');
  const list = childOf(tree, 'parameter_list');
  const primary = list === null ? [] : readPrimary(translator, tree, list, named);
  const members = [...primary, ...(body === null ? [] : translator.statements(body.children, 'type'))];
  const type: TypeDeclaration = {
    kind: 'type',
    name: textOf(named),
    inherits: inheritedBy(tree),
    declaresOnly: tree.kind === 'interface_declaration',
    adds: false,
    members: withNamingStrategy(members, tree, 'attribute_list'),
    place: translator.placeOf(named),
  };
  return [type];
}

function inheritedBy(tree: Tree): readonly string[] {
  const list = childOf(tree, 'base_list');
  if (list === null) return [];
  return list.children.flatMap((child) => {
    const type = child.kind === 'primary_constructor_base_type' ? fieldOf(child, 'type') : isType(child) ? child : null;
    const name = typeNameOf(type);
    return name === null ? [] : [name];
  });
}

/** `record A(int B)`, `class A(int b)`: properties or fields with what the construction is given. */
function readPrimary(translator: Translator, tree: Tree, list: Tree, named: Tree): readonly Statement[] {
  const parameters = parametersIn(translator, list);
  const place = translator.placeOf(named);
  const written = childrenOf(list, 'parameter').map((each) => writtenName(each, 'attribute_list'));
  const fields = parameters.map(({ name, type }, index): Declaration => ({
    kind: 'declaration',
    declares: 'property',
    name,
    type,
    value: null,
    wrapper: null,
    ...written[index],
    place,
  }));
  const sets = parameters.map(({ name }): Statement => {
    const target: Expression = { kind: 'member', object: { kind: 'name', name: 'self', place }, name, place };
    const value: Expression = { kind: 'name', name, place };
    return { kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value, place }, place };
  });
  const made: FunctionDeclaration = {
    kind: 'function',
    name: initializer,
    returns: textOf(named),
    accessor: null,
    isStatic: false,
    hasBody: true,
    parameters,
    body: [...sets, ...handedOn(translator, tree)],
    place,
  };
  return [...fields, made];
}

/** What a primary construction hands on runs: `class A(int b) : C(b)`. */
function handedOn(translator: Translator, tree: Tree): readonly Statement[] {
  const list = childOf(tree, 'base_list');
  const holders = list === null ? [] : [list, ...childrenOf(list, 'primary_constructor_base_type')];
  return holders
    .flatMap((holder) => childrenOf(holder, 'argument_list'))
    .flatMap((given): readonly Statement[] => {
      const place = translator.placeOf(given);
      const parts = translator.parts(given);
      return parts.length === 0 ? [] : [{ kind: 'expression', expression: { kind: 'opaque', parts, place }, place }];
    });
}

/** Translates an enum with its values. */
export function readEnum(translator: Translator, tree: Tree): readonly TypeDeclaration[] {
  const named = fieldOf(tree, 'name') ?? tree;
  const body = fieldOf(tree, 'body');
  const members = (body === null ? [] : childrenOf(body, 'enum_member_declaration')).map((member): Declaration => {
    const own = fieldOf(member, 'name') ?? partsIn(member)[0] ?? member;
    const initial = initialOf(member);
    return {
      kind: 'declaration',
      declares: 'case',
      name: textOf(own),
      type: null,
      value: initial === null ? null : translator.expression(initial),
      wrapper: null,
      place: translator.placeOf(own),
    };
  });
  const place = translator.placeOf(named);
  return [{ kind: 'type', name: textOf(named), inherits: [], declaresOnly: false, adds: false, members, place }];
}
