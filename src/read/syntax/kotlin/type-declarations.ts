import type { Expression } from '../../../model/expression.js';
import type { Declaration, FunctionDeclaration, Statement, TypeDeclaration } from '../../../model/module.js';
import { initializer } from '../../../model/source.js';
import type { Place } from '../../../model/place.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, textOf, type Tree } from '../grammar/tree.js';
import { readArguments } from './calls.js';
import { codeOf, parametersOf } from './functions.js';
import { statementsIn } from './last.js';
import { typeNameIn } from './types.js';
import { namedType, type TypeContents } from '../grammar/named-type.js';
import { writtenName } from '../grammar/written-names.js';

/** Translates a class, interface or enum. */
export function readClass(translator: Translator, tree: Tree): readonly Statement[] {
  const isInterface = childOf(tree, 'interface') !== null;
  const members = [...constantsOf(translator, tree), ...membersOf(translator, tree)];
  const declaresOnly = isInterface && !members.some((member) => member.kind === 'function' && member.hasBody);
  return [typeOf(translator, tree, { members, declaresOnly })];
}

/** Translates `object A`: its members are those of the only one. */
export function readObject(translator: Translator, tree: Tree): readonly Statement[] {
  return [typeOf(translator, tree, { members: membersOf(translator, tree).map(asStatic) })];
}

/** Translates `object : A { … }`: a type with a name of its own, declared before its statement, of which one is made. */
export function readObjectLiteral(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const name = translator.freshName();
  translator.hoist([{ ...typeOf(translator, tree, { members: membersOf(translator, tree) }), name }]);
  return { kind: 'call', callee: { kind: 'name', name, place }, arguments: [], place };
}

function typeOf(translator: Translator, tree: Tree, contents: Omit<TypeContents, 'inherits'>): TypeDeclaration {
  const inherits = delegationsOf(tree).flatMap((each) => typeNameIn(childOf(each, 'constructor_invocation') ?? each) ?? []);
  return namedType(translator, tree, { inherits, ...contents });
}

function delegationsOf(tree: Tree): readonly Tree[] {
  const list = childOf(tree, 'delegation_specifiers');
  return list === null ? [] : childrenOf(list, 'delegation_specifier');
}

function constantsOf(translator: Translator, tree: Tree): readonly Declaration[] {
  const body = childOf(tree, 'enum_class_body');
  return (body === null ? [] : childrenOf(body, 'enum_entry')).flatMap((entry): readonly Declaration[] => {
    const named = childOf(entry, 'identifier');
    if (named === null) return [];
    const place = translator.placeOf(named);
    return [{ kind: 'declaration', declares: 'case', name: textOf(named), type: null, value: null, wrapper: null, place }];
  });
}

/** The members of a type: what its primary constructor declares, what stands in its body, and what its companion has as the type's. */
function membersOf(translator: Translator, tree: Tree): readonly Statement[] {
  const body = childOf(tree, 'class_body', 'enum_class_body');
  const children = body?.children ?? [];
  const others = children.filter(({ kind }) => /_declaration$/.test(kind));
  const companions = children.filter(({ kind }) => kind === 'companion_object');
  return [
    ...primaryOf(translator, tree, body),
    ...translator.statements(others, 'type'),
    ...children.filter(({ kind }) => kind === 'secondary_constructor').map((each) => readSecondary(translator, each)),
    ...companions.flatMap((each) => membersOf(translator, each).map(asStatic)),
  ];
}

function asStatic(member: Statement): Statement {
  return member.kind === 'function' ? { ...member, isStatic: true } : member;
}

/** The primary constructor, where it takes or runs anything, and the properties that it declares. */
function primaryOf(translator: Translator, tree: Tree, body: Tree | null): readonly Statement[] {
  const primary = childOf(tree, 'primary_constructor');
  const list = primary === null ? null : childOf(primary, 'class_parameters');
  const parameters = list === null ? [] : parametersOf(translator, list);
  const owned = new Map(
    (list === null ? [] : childrenOf(list, 'class_parameter'))
      .filter((each) => childOf(each, 'val', 'var') !== null)
      .flatMap((each) =>
        childrenOf(each, 'identifier')
          .slice(0, 1)
          .map((named) => [textOf(named), writtenName(each, 'modifiers', 'parameter_modifiers')] as const),
      ),
  );
  const place = translator.placeOf(primary ?? tree);
  const properties = parameters
    .filter(({ name }) => owned.has(name))
    .map(({ name, type }): Declaration => ({ ...propertyOf(name, type), ...owned.get(name), place }));
  const runs = [
    ...properties.map(({ name }) => assignField(name, place)),
    ...callSuper(translator, tree),
    ...initBlocks(translator, body),
  ];
  if (primary === null && runs.length === 0) return [];
  return [...properties, { ...constructorAt(place), parameters, body: runs }];
}

function propertyOf(name: string, type: string | null): Omit<Declaration, 'place'> {
  return { kind: 'declaration', declares: 'property', name, type, value: null, wrapper: null };
}

function constructorAt(place: Place): FunctionDeclaration {
  const common = { kind: 'function', accessor: null, isStatic: false, hasBody: true, parameters: [], body: [] } as const;
  return { ...common, name: initializer, returns: null, place };
}

function assignField(name: string, place: Place): Statement {
  const target: Expression = { kind: 'member', object: { kind: 'name', name: 'self', place }, name, place };
  const value: Expression = { kind: 'name', name, place };
  return { kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value, place }, place };
}

/** `: A(b)` after the head of a class. */
function callSuper(translator: Translator, tree: Tree): readonly Statement[] {
  return delegationsOf(tree).flatMap((each) => {
    const call = childOf(each, 'constructor_invocation');
    return call === null ? [] : [callConstructor(translator, call, 'super')];
  });
}

function callConstructor(translator: Translator, tree: Tree, receiver: 'self' | 'super'): Statement {
  const place = translator.placeOf(tree);
  const callee: Expression = { kind: 'member', object: { kind: 'name', name: receiver, place }, name: initializer, place };
  const expression: Expression = { kind: 'call', callee, arguments: readArguments(translator, tree), place };
  return { kind: 'expression', expression, place };
}

/** The statements of the `init` blocks of a class. */
function initBlocks(translator: Translator, body: Tree | null): readonly Statement[] {
  return (body === null ? [] : childrenOf(body, 'anonymous_initializer')).flatMap((each) => {
    const block = childOf(each, 'block');
    return block === null ? [] : translator.inside({ labels: [] }, () => translator.statements(statementsIn(block)));
  });
}

function readSecondary(translator: Translator, tree: Tree): FunctionDeclaration {
  const other = childOf(tree, 'constructor_delegation_call');
  const { parameters, body } = codeOf(translator, tree);
  const first = other === null ? [] : [callConstructor(translator, other, childOf(other, 'super') === null ? 'self' : 'super')];
  return { ...constructorAt(translator.placeOf(tree)), parameters, body: [...first, ...body] };
}
