import type { Expression } from '../../../model/expression.js';
import type { Declaration, FunctionDeclaration, Statement } from '../../../model/module.js';
import type { Owner, StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { codeOf, initialOf } from './functions.js';
import { filledDictionary, givenReceiver, runOnVariable } from './scopes.js';
import { readClass, readObject } from './type-declarations.js';
import { isType, typeNameIn, typeNameOf } from './types.js';
import { writtenName } from '../grammar/written-names.js';

/** Declarations by the kinds of the grammar. */
export const declarations: Readonly<Record<string, StatementTranslation>> = {
  property_declaration: readProperty,
  function_declaration: readFunction,
  class_declaration: readClass,
  object_declaration: readObject,
};

/** Translates `val a = b`, `val (a, b) = c`, and a property with its accessors. */
function readProperty(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  const several = childOf(tree, 'multi_variable_declaration');
  const declared = childOf(tree, 'variable_declaration');
  const initial = initialOf(tree.children);
  if (several !== null) return takeApart(translator, several, initial);
  const named = declared === null ? null : childOf(declared, 'identifier');
  if (declared === null || named === null) return [];
  const name = textOf(named);
  const place = translator.placeOf(named);
  const { value, rest } = initialised(translator, initial, { kind: 'name', name, place });
  const property: Declaration = {
    kind: 'declaration',
    declares: owner === 'type' ? 'property' : 'variable',
    name,
    type: typeNameIn(declared),
    value: value ?? delegated(translator, tree),
    wrapper: null,
    ...writtenName(tree, 'modifiers'),
    place,
  };
  const accessors = childrenOf(tree, 'getter', 'setter').flatMap((each) => readAccessor(translator, each, property));
  return [property, ...rest, ...accessors];
}

/** What a variable holds, and what runs on it then: `val a = b.apply { … }` is b, and runs the rest on a. */
interface Initialised {
  readonly value: Expression | null;
  readonly rest: readonly Statement[];
}

function initialised(translator: Translator, initial: Tree | null, variable: Expression): Initialised {
  if (initial === null) return { value: null, rest: [] };
  const filled = filledDictionary(translator, initial);
  const receiver = filled === null ? givenReceiver(initial) : null;
  if (receiver === null) return { value: filled ?? translator.expression(initial), rest: [] };
  return { value: translator.expression(receiver), rest: runOnVariable(translator, initial, variable) ?? [] };
}

/** `by lazy { a }` is a; of other delegates nothing is known. */
function delegated(translator: Translator, tree: Tree): Expression | null {
  const delegate = childOf(tree, 'property_delegate');
  const call = delegate === null ? null : childOf(delegate, 'call_expression');
  if (delegate === null) return null;
  const place = translator.placeOf(delegate);
  const [callee] = call?.children ?? [];
  const lambda = call === null ? null : childOf(call, 'annotated_lambda');
  if (callee === undefined || textOf(callee) !== 'lazy' || lambda === null)
    return { kind: 'opaque', parts: translator.parts(delegate), place };
  return { kind: 'call', callee: translator.expression(lambda), arguments: [], place };
}

function takeApart(translator: Translator, several: Tree, initial: Tree | null): readonly Declaration[] {
  const whole: Expression | null = initial === null ? null : translator.expression(initial);
  return childrenOf(several, 'variable_declaration').flatMap((each, position): readonly Declaration[] => {
    const named = childOf(each, 'identifier');
    if (named === null || textOf(named) === '_') return [];
    const place = translator.placeOf(named);
    const value: Expression | null =
      whole === null
        ? null
        : { kind: 'operation', operator: 'subscript', operands: [whole, { kind: 'literal', value: position, place }], place };
    const common = {
      kind: 'declaration',
      declares: 'variable',
      name: textOf(named),
      type: typeNameIn(each),
      wrapper: null,
    } as const;
    return [{ ...common, value, ...(whole === null ? {} : { takenFrom: whole }), place }];
  });
}

/** An accessor without a body is the language's own. */
function readAccessor(translator: Translator, tree: Tree, { name, type }: Declaration): readonly FunctionDeclaration[] {
  if (childOf(tree, 'function_body') === null) return [];
  const named = tree.kind === 'setter' ? childOf(tree, 'identifier') : null;
  const { body } = codeOf(translator, tree);
  const parameters = named === null ? [] : [{ name: textOf(named), label: null, type, value: null }];
  const accessor = tree.kind === 'getter' ? 'get' : 'set';
  const common = { kind: 'function', name, returns: type, accessor, isStatic: false, hasBody: true } as const;
  return [{ ...common, parameters, body, place: translator.placeOf(tree) }];
}

/** Translates a function; one with a receiver's type adds to that type. */
function readFunction(translator: Translator, tree: Tree): readonly Statement[] {
  const named = fieldOf(tree, 'name') ?? tree;
  const at = tree.children.indexOf(named);
  const before = tree.children.slice(0, at === -1 ? 0 : at);
  const place = translator.placeOf(named);
  const declared: FunctionDeclaration = {
    kind: 'function',
    name: textOf(named),
    returns: typeNameOf(tree.children.slice(at + 1).find(isType) ?? null),
    accessor: null,
    isStatic: false,
    hasBody: childOf(tree, 'function_body') !== null,
    ...codeOf(translator, tree),
    place,
  };
  const extended = typeNameOf(before.find(isType) ?? null);
  if (extended === null) return [declared];
  return [{ kind: 'type', name: extended, inherits: [], declaresOnly: false, adds: true, members: [declared], place }];
}
