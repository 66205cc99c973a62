import type { Expression } from '../../../model/expression.js';
import type { Declaration, FunctionDeclaration, Statement, TypeDeclaration } from '../../../model/module.js';
import { initializer, type Parameter } from '../../../model/source.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { codeOf, parametersOf } from './functions.js';
import { generatedMembers } from './lombok.js';
import { typeNames } from './types.js';
import { namedType } from '../grammar/named-type.js';
import { writtenName } from '../grammar/written-names.js';

/** Translates a class. */
export function readType(translator: Translator, tree: Tree): readonly Statement[] {
  const inherits = [...typeNames(fieldOf(tree, 'superclass')), ...typeNames(fieldOf(tree, 'interfaces'))];
  const members = membersOf(translator, fieldOf(tree, 'body'));
  return [namedType(translator, tree, { inherits, members: [...members, ...generatedMembers(translator, tree, members)] })];
}

/** Translates an interface: its default methods have bodies. */
export function readInterface(translator: Translator, tree: Tree): readonly Statement[] {
  const members = membersOf(translator, fieldOf(tree, 'body'));
  const declaresOnly = !members.some((member) => member.kind === 'function' && member.hasBody);
  return [namedType(translator, tree, { inherits: typeNames(childOf(tree, 'extends_interfaces')), members, declaresOnly })];
}

/** Translates an enum with its constants and members. */
export function readEnum(translator: Translator, tree: Tree): readonly Statement[] {
  const body = fieldOf(tree, 'body');
  const constants = (body === null ? [] : childrenOf(body, 'enum_constant')).map((constant): Declaration => {
    const named = fieldOf(constant, 'name') ?? constant;
    const place = translator.placeOf(named);
    return { kind: 'declaration', declares: 'case', name: textOf(named), type: null, value: null, wrapper: null, place };
  });
  const others = body === null ? null : childOf(body, 'enum_body_declarations');
  const members = [...constants, ...membersOf(translator, others)];
  return [namedType(translator, tree, { inherits: typeNames(fieldOf(tree, 'interfaces')), members })];
}

/** Translates a record: what it is made of are its properties. */
export function readRecord(translator: Translator, tree: Tree): readonly Statement[] {
  const list = fieldOf(tree, 'parameters');
  const place = translator.placeOf(tree);
  const parameters = parametersOf(list);
  const written = (list === null ? [] : childrenOf(list, 'formal_parameter')).map((each) => writtenName(each, 'modifiers'));
  const properties = parameters.map(({ name, type }, index): Declaration => ({
    kind: 'declaration',
    declares: 'property',
    name,
    type,
    value: null,
    wrapper: null,
    ...written[index],
    place,
  }));
  const body = fieldOf(tree, 'body');
  const compact = body === null ? null : childOf(body, 'compact_constructor_declaration');
  const checks = compact === null ? [] : codeOf(translator, null, fieldOf(compact, 'body')).body;
  const canonical: FunctionDeclaration = {
    ...constructorOf(textOf(fieldOf(tree, 'name') ?? tree), place),
    parameters,
    body: [...checks, ...parameters.map((parameter) => assignField(parameter, place))],
  };
  const members = [...properties, canonical, ...membersOf(translator, body)];
  return [namedType(translator, tree, { inherits: typeNames(fieldOf(tree, 'interfaces')), members })];
}

function assignField({ name }: Parameter, place: FunctionDeclaration['place']): Statement {
  const target: Expression = { kind: 'member', object: { kind: 'name', name: 'self', place }, name, place };
  const value: Expression = { kind: 'name', name, place };
  return { kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value, place }, place };
}

/**
 * Translates a class without a name as one with a name of its own.
 * @param name The name.
 * @param inherited The name of what it extends or implements.
 */
export function anonymousType(translator: Translator, body: Tree, name: string, inherited: string): TypeDeclaration {
  const members = membersOf(translator, body);
  const place = translator.placeOf(body);
  return { kind: 'type', name, inherits: [inherited], declaresOnly: false, adds: false, members, place };
}

/** The members of a type. What runs before each constructor is a part of it. */
function membersOf(translator: Translator, body: Tree | null): readonly Statement[] {
  if (body === null) return [];
  const before = childrenOf(body, 'block').flatMap((block) =>
    translator.inside({ labels: [] }, () => translator.statements(block.children)),
  );
  const constructors = childrenOf(body, 'constructor_declaration').map((each) => readConstructor(translator, each, before));
  const others = body.children.filter(({ kind }) => !/^(?:block|(?:compact_)?constructor_declaration)$/.test(kind));
  const whole: FunctionDeclaration = { ...constructorOf(null, translator.placeOf(body)), body: before };
  return [...translator.statements(others, 'type'), ...(before.length > 0 && constructors.length === 0 ? [whole] : constructors)];
}

function constructorOf(returns: string | null, place: FunctionDeclaration['place']): FunctionDeclaration {
  const common = { kind: 'function', accessor: null, isStatic: false, hasBody: true, parameters: [], body: [] } as const;
  return { ...common, name: initializer, returns, place };
}

function readConstructor(translator: Translator, tree: Tree, before: readonly Statement[]): FunctionDeclaration {
  const named = fieldOf(tree, 'name') ?? tree;
  const { parameters, body } = codeOf(translator, fieldOf(tree, 'parameters'), fieldOf(tree, 'body'));
  return { ...constructorOf(textOf(named), translator.placeOf(named)), parameters, body: [...before, ...body] };
}
