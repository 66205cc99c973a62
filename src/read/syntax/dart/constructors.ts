import type { Argument, Expression } from '../../../model/expression.js';
import type { FunctionDeclaration, Statement } from '../../../model/module.js';
import { initializer, type Parameter } from '../../../model/source.js';
import type { Place } from '../../../model/place.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, textOf, type Tree } from '../grammar/tree.js';
import { readArguments } from './calls.js';
import { codeOf, parametersIn } from './functions.js';

/** Whether a signature is that of a constructor. */
export function isConstructor({ kind }: Tree): boolean {
  return kind.endsWith('constructor_signature');
}

/**
 * Translates a constructor. One with a name is a static function that makes an object with the initializer of that name; a factory
 * is a static function that gives whatever it gives.
 * @param head Its signature.
 * @param around What stands beside it: what it begins with.
 */
export function readConstructor(
  translator: Translator,
  head: Tree,
  around: readonly Tree[],
  body: Tree | null,
): readonly FunctionDeclaration[] {
  const [type, named] = childrenOf(head, 'identifier');
  if (type === undefined) return [];
  const typeName = textOf(type);
  const place = translator.placeOf(named ?? type);
  const list = childOf(head, 'formal_parameter_list');
  const code = codeOf(translator, list, body);
  const common = { kind: 'function', accessor: null, hasBody: true, returns: typeName, place } as const;
  if (head.kind.includes('factory')) {
    const target = childOf(head, 'type_identifier');
    const given = target === null ? code.body : [redirect(textOf(target), code.parameters, place)];
    return [
      { ...common, name: named === undefined ? initializer : textOf(named), isStatic: named !== undefined, ...code, body: given },
    ];
  }
  const begins = [...assignFields(translator, list), ...initialise(translator, around)];
  const init: FunctionDeclaration = { ...common, name: initializer, isStatic: false, ...code, body: [...begins, ...code.body] };
  if (named === undefined) return [init];
  const name = textOf(named);
  const marker: Parameter = { name: '$constructor', label: `$${name}`, type: null, value: null };
  const made = makeNamed(typeName, `$${name}`, code.parameters, place);
  return [
    { ...init, parameters: [marker, ...code.parameters] },
    { ...common, name, isStatic: true, parameters: code.parameters, body: [made] },
  ];
}

/** `return Type(…)` with what the parameters hold, and a label by which the initializer of a name is meant. */
function makeNamed(type: string, marker: string, parameters: readonly Parameter[], place: Place): Statement {
  const first: Argument = { label: marker, value: { kind: 'literal', value: null, place } };
  return giveCall(type, [first, ...handedOn(parameters, place)], place);
}

/** `factory A.b(c) = D` makes a D. */
function redirect(type: string, parameters: readonly Parameter[], place: Place): Statement {
  return giveCall(type, handedOn(parameters, place), place);
}

function handedOn(parameters: readonly Parameter[], place: Place): readonly Argument[] {
  return parameters.map(({ name, label }) => ({ label, value: { kind: 'name', name, place } }));
}

function giveCall(type: string, values: readonly Argument[], place: Place): Statement {
  const value: Expression = { kind: 'call', callee: { kind: 'name', name: type, place }, arguments: values, place };
  return { kind: 'exit', how: 'return', value, place };
}

/** `A(this.b)` assigns the field of that name. */
function assignFields(translator: Translator, list: Tree | null): readonly Statement[] {
  return parametersIn(translator, list).flatMap(({ tree, parameter: { name } }): readonly Statement[] => {
    if (childOf(tree, 'constructor_param') === null) return [];
    const place = translator.placeOf(tree);
    return [assignField(name, { kind: 'name', name, place }, place)];
  });
}

function assignField(name: string, value: Expression, place: Place): Statement {
  const target: Expression = { kind: 'member', object: { kind: 'name', name: 'self', place }, name, place };
  return { kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value, place }, place };
}

/** `: a = b, super(c)` and `: this(d)`. */
function initialise(translator: Translator, around: readonly Tree[]): readonly Statement[] {
  const entries = around.flatMap((tree): readonly Tree[] => {
    if (tree.kind === 'redirection') return [tree];
    return tree.kind === 'initializers' ? childrenOf(tree, 'initializer_list_entry') : [];
  });
  return entries.flatMap((entry): readonly Statement[] => {
    const field = childOf(entry, 'field_initializer');
    return field === null ? callOther(translator, entry) : setField(translator, field);
  });
}

function setField(translator: Translator, field: Tree): readonly Statement[] {
  const equals = field.children.findIndex(({ kind }) => kind === '=');
  const value = field.children[equals + 1];
  const named = childOf(field, 'identifier');
  if (named === null || value === undefined) return [];
  return [assignField(textOf(named), translator.expression(value), translator.placeOf(named))];
}

/** `super.named(a)`, `this(a)`: another constructor of the same object. */
function callOther(translator: Translator, entry: Tree): readonly Statement[] {
  const given = childOf(entry, 'arguments');
  const receiver = childOf(entry, 'super', 'this');
  if (given === null || receiver === null) return [];
  const named = childOf(entry, 'identifier');
  const place = translator.placeOf(entry);
  const callee: Expression = { kind: 'member', object: translator.expression(receiver), name: initializer, place };
  const first: readonly Argument[] =
    named === null ? [] : [{ label: `$${textOf(named)}`, value: { kind: 'literal', value: null, place } }];
  const values = [...first, ...readArguments(translator, given)];
  return [{ kind: 'expression', expression: { kind: 'call', callee, arguments: values, place }, place }];
}
