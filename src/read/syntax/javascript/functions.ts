import type { Closure, Expression } from '../../../model/expression.js';
import type { Code, Declaration, FunctionDeclaration, Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import { annotatedType, declarePattern, isPattern } from './patterns.js';
import { nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';
import type { Translator } from './translator.js';

/** Whether a node is a function that is a value. */
export function isFunction({ type }: Node): boolean {
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
}

/** Translates `function f() {}`. */
export function translateFunction(translator: Translator, node: Node): readonly Statement[] {
  const named = nodeIn(node, 'id');
  return [declareFunction(translator, node, named === null ? 'default' : textIn(named, 'name'), named ?? node)];
}

/**
 * Declares a function by a name.
 * @param node The function.
 * @param named Where the name stands.
 * @param kind What a class says of it.
 */
export function declareFunction(
  translator: Translator,
  node: Node,
  name: string,
  named: Node,
  kind: Partial<Pick<FunctionDeclaration, 'accessor' | 'isStatic'>> = {},
): FunctionDeclaration {
  return {
    kind: 'function',
    name,
    returns: null,
    accessor: kind.accessor ?? null,
    isStatic: kind.isStatic ?? false,
    hasBody: nodeIn(node, 'body') !== null,
    ...codeOf(translator, node),
    place: translator.placeOf(named),
  };
}

/** Translates a function that is a value. */
export function translateClosure(translator: Translator, node: Node): Closure {
  return { kind: 'closure', ...codeOf(translator, node), place: translator.placeOf(node) };
}

function codeOf(translator: Translator, node: Node): Code {
  const parameters = nodesIn(node, 'params').map((each, index) => parameterOf(translator, each, index));
  const body = translator.inside({ labels: [] }, () => [
    ...nodesIn(node, 'params').flatMap((each, index) => unpack(translator, each, index)),
    ...bodyOf(translator, nodeIn(node, 'body')),
  ]);
  // What a generator gives comes one by one.
  return node['async'] === true && node['generator'] !== true ? { parameters, body, isAsync: true } : { parameters, body };
}

function bodyOf(translator: Translator, body: Node | null): readonly Statement[] {
  if (body === null) return [];
  if (body.type === 'BlockStatement') return translator.statements(nodesIn(body, 'body'));
  // An arrow function of one expression gives its value.
  return translator.statement({ type: 'ReturnStatement', argument: body, loc: body.loc ?? null });
}

/** A parameter is taken apart in the body, under a name of its own: `$` and its index. */
function parameterOf(translator: Translator, node: Node, index: number): Parameter {
  const { target, initial } = partsOf(node);
  const isPlain = target?.type === 'Identifier';
  return {
    name: isPlain ? textIn(target, 'name') : nameAt(index),
    label: null,
    type: target === null ? null : annotatedType(target),
    value: initial === null ? null : translator.expression(initial),
    ...(node.type === 'RestElement' ? { takesRest: 'values' } : {}),
  };
}

function nameAt(index: number): string {
  return `$${String(index)}`;
}

/** A parameter without its default, and without the words by which TypeScript makes a property of it. */
function partsOf(node: Node): { readonly target: Node | null; readonly initial: Node | null } {
  const parameter = node.type === 'TSParameterProperty' ? nodeIn(node, 'parameter') : node;
  if (parameter?.type === 'RestElement') return { target: nodeIn(parameter, 'argument'), initial: null };
  if (parameter?.type !== 'AssignmentPattern') return { target: parameter, initial: null };
  return { target: nodeIn(parameter, 'left'), initial: nodeIn(parameter, 'right') };
}

function unpack(translator: Translator, node: Node, index: number): readonly Statement[] {
  const { target } = partsOf(node);
  if (target === null) return [];
  const place = translator.placeOf(target);
  if (node.type === 'TSParameterProperty') return [assignProperty(textIn(target, 'name'), place)];
  const value: Expression | null = isPattern(target) ? { kind: 'name', name: nameAt(index), place } : null;
  return target.type === 'Identifier' ? [] : declarePattern(translator, target, value);
}

/** `constructor(private client: Client)` assigns the property of that name. */
function assignProperty(name: string, place: Declaration['place']): Statement {
  const target: Expression = { kind: 'member', object: { kind: 'name', name: 'self', place }, name, place };
  const value: Expression = { kind: 'name', name, place };
  return { kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value, place }, place };
}

/** The properties that a constructor's parameters declare. */
export function declareParameterProperties(translator: Translator, node: Node): readonly Declaration[] {
  return nodesIn(node, 'params').flatMap((parameter) => {
    const { target } = partsOf(parameter);
    if (parameter.type !== 'TSParameterProperty' || target === null) return [];
    return declarePattern(translator, target, null).map((each): Declaration => ({ ...each, declares: 'property' }));
  });
}
