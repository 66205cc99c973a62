import type { Declaration, Statement, TypeDeclaration } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { writtenName } from '../grammar/written-names.js';
import { parametersIn } from './functions.js';
import { typeNameOf, typeNames } from './types.js';

/** Translates a class or an extension type. */
export function readType(translator: Translator, tree: Tree): readonly Statement[] {
  const alias = childOf(tree, 'mixin_application_class');
  const named = fieldOf(tree, 'name') ?? (alias === null ? null : childOf(alias, 'identifier'));
  const superclass = fieldOf(tree, 'superclass') ?? (alias === null ? null : childOf(alias, 'mixin_application'));
  const inherits = [
    ...typeNames(superclass),
    ...typeNames(superclass === null ? null : childOf(superclass, 'mixins')),
    ...typeNames(fieldOf(tree, 'interfaces')),
  ];
  const type = typeOf(translator, tree, named ?? tree, { inherits });
  return [{ ...type, members: [...generatedProperties(translator, tree, inherits), ...type.members] }];
}

/**
 * The properties of a type that a generator completes: the parameters of the factories that make another type in its place.
 * Source: https://pub.dev/packages/freezed, «Creating a Model using Freezed»
 */
function generatedProperties(translator: Translator, tree: Tree, inherits: readonly string[]): readonly Declaration[] {
  const body = childOf(tree, 'class_body');
  if (body === null || !inherits.some((name) => name.startsWith('_$'))) return [];
  const parameters = factoriesIn(body).flatMap((factory) => {
    const list = childOf(factory, 'formal_parameter_list');
    return parametersIn(translator, list).map(({ tree: declared, parameter: { name, type } }) => ({
      ...{ name, type },
      ...writtenName(withAnnotations(list, declared), 'annotation'),
      place: translator.placeOf(declared),
    }));
  });
  const first = new Map(parameters.toReversed().map((parameter) => [parameter.name, parameter]));
  return [...first.values()].map((parameter) => ({
    ...{ kind: 'declaration', declares: 'property', value: null, wrapper: null },
    ...parameter,
  }));
}

/** A parameter with the annotations before it, which stand beside it in the list. */
function withAnnotations(list: Tree | null, parameter: Tree): Tree {
  const groups = list === null ? [] : [list, ...childrenOf(list, 'optional_formal_parameters')];
  const beside = groups.find(({ children }) => children.includes(parameter))?.children ?? [];
  const before = beside.slice(0, beside.indexOf(parameter));
  const annotations = before.slice(before.findLastIndex(({ kind }) => kind === ',') + 1);
  return { ...parameter, children: [...parameter.children, ...annotations] };
}

/** `factory A(b) = C`, where it stands below. */
function factoriesIn(tree: Tree): readonly Tree[] {
  if (tree.kind === 'redirecting_factory_constructor_signature') return [tree];
  return tree.kind === 'function_body' ? [] : tree.children.flatMap(factoriesIn);
}

/** Translates a mixin: on whatever it can be used, it has the members of it. */
export function readMixin(translator: Translator, tree: Tree): readonly Statement[] {
  const named = childOf(tree, 'identifier');
  return [typeOf(translator, tree, named ?? tree, { inherits: [...typeNames(tree), ...typeNames(childOf(tree, 'interfaces'))] })];
}

/** Translates an extension: it adds to the type that it is on. */
export function readExtension(translator: Translator, tree: Tree): readonly Statement[] {
  const extended = fieldOf(tree, 'class');
  return [typeOf(translator, tree, extended ?? tree, { adds: true })];
}

/** Translates an enum with its values and members. */
export function readEnum(translator: Translator, tree: Tree): readonly Statement[] {
  const named = fieldOf(tree, 'name') ?? tree;
  const constants = childrenOf(fieldOf(tree, 'body') ?? tree, 'enum_constant').map((constant): Declaration => {
    const whole = fieldOf(constant, 'name') ?? constant;
    const own = whole.kind === 'call' ? (whole.children[0] ?? whole) : whole;
    const place = translator.placeOf(own);
    return { kind: 'declaration', declares: 'case', name: textOf(own), type: null, value: null, wrapper: null, place };
  });
  const type = typeOf(translator, tree, named, { inherits: typeNames(childOf(tree, 'interfaces')) });
  return [{ ...type, members: [...constants, ...type.members] }];
}

/** Translates `typedef A = B;`. What names the type of a function says nothing of a value. */
export function readAlias(translator: Translator, tree: Tree): readonly Statement[] {
  const equals = tree.children.findIndex(({ kind }) => kind === '=');
  const named = childOf(tree, 'type_identifier');
  const target = tree.children.slice(equals + 1);
  const type = equals === -1 || target.some(({ kind }) => kind === 'function_type') ? null : typeNameOf(target);
  if (named === null || type === null) return [];
  const place = translator.placeOf(named);
  return [{ kind: 'declaration', declares: 'type', name: textOf(named), type, value: null, wrapper: null, place }];
}

type Kind = Partial<Pick<TypeDeclaration, 'inherits' | 'adds'>>;

function typeOf(translator: Translator, tree: Tree, named: Tree, { inherits = [], adds = false }: Kind): TypeDeclaration {
  const body = childOf(tree, 'class_body', 'enum_body', 'extension_body');
  return {
    kind: 'type',
    name: textOf(named),
    inherits,
    declaresOnly: false,
    adds,
    members: body === null ? [] : translator.statements(membersIn(body), 'type'),
    place: translator.placeOf(named),
  };
}

function membersIn({ children }: Tree): readonly Tree[] {
  return children.filter(({ kind }) => kind !== 'enum_constant');
}
