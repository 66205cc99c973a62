import type { Expression } from '../../../model/expression.js';
import type { Declaration, FunctionDeclaration, Statement } from '../../../model/module.js';
import type { Owner, StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { writtenName } from '../grammar/written-names.js';
import { runSections } from './cascades.js';
import { isConstructor, readConstructor } from './constructors.js';
import { codeOf } from './functions.js';
import { declarePattern, isPattern } from './patterns.js';
import { typeNameOf } from './types.js';
import { readAlias, readEnum, readExtension, readMixin, readType } from './type-declarations.js';

/** Declarations by the kinds of the grammar and of `shape`. */
export const declarations: Readonly<Record<string, StatementTranslation>> = {
  declaration: readDeclaration,
  function_definition: readDefinition,
  local_function_declaration: readLocalFunction,
  local_variable_declaration: readVariables,
  class_definition: readType,
  extension_type_declaration: readType,
  mixin_declaration: readMixin,
  enum_declaration: readEnum,
  extension_declaration: readExtension,
  type_alias: readAlias,
};

/** Translates variables among a library's or a type's declarations, and functions without a body. */
function readDeclaration(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  const list = childOf(tree, 'static_final_declaration_list', 'initialized_identifier_list');
  if (list === null) return readDefinition(translator, tree, owner);
  const type = typeNameOf(tree.children.slice(0, tree.children.indexOf(list)));
  const isShared = tree.children.some(({ kind }) => kind === 'static');
  return childrenOf(list, 'static_final_declaration', 'initialized_identifier').map((each) => {
    const named = childOf(each, 'identifier') ?? each;
    const initial = initialOf(each);
    return {
      kind: 'declaration',
      declares: owner === 'type' ? 'property' : 'variable',
      name: textOf(named),
      type,
      value: initial === null ? null : translator.expression(initial),
      wrapper: null,
      ...(isOpen(tree, textOf(named)) ? { isOpen: true } : {}),
      ...(owner === 'type' && textOf(named).startsWith('_') ? { isHidden: true } : {}),
      ...(initial === null && beginsEmpty(tree) ? { beginsEmpty: true } : {}),
      ...(owner === 'type' && isShared ? { isShared: true } : {}),
      ...writtenName(tree, 'annotation'),
      place: translator.placeOf(named),
    };
  });
}

/** Whether code of other libraries can write a variable. */
function isOpen(tree: Tree, name: string): boolean {
  return !name.startsWith('_') && childOf(tree, 'final_builtin', 'const_builtin') === null;
}

/**
 * Whether a variable that is declared without a value holds null: its type allows that, and the code does not promise another one.
 * Source: https://dart.dev/language/variables#default-value
 */
function beginsEmpty(declaring: Tree): boolean {
  const isPromised = declaring.children.some(({ kind }) => promising.has(kind));
  return !isPromised && childOf(declaring, 'nullable_type', 'inferred_type') !== null;
}

/** Words before a variable that is given its value later, or elsewhere. */
const promising: ReadonlySet<string> = new Set(['late', 'final_builtin', 'external', 'abstract', 'covariant']);

function initialOf(tree: Tree): Tree | null {
  const equals = tree.children.findIndex(({ kind }) => kind === '=');
  return equals === -1 ? null : (tree.children[equals + 1] ?? null);
}

/** Translates a function, getter, setter or constructor with the body beside its head, if there is one. */
function readDefinition(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  const outer = childOf(tree, 'method_signature');
  const heads = [...(outer?.children ?? []), ...tree.children];
  const head = heads.find(({ kind }) => /(?:function|getter|setter|operator|constructor)_signature$/.test(kind));
  if (head === undefined) return [];
  const body = childOf(tree, 'function_body');
  if (isConstructor(head)) return readConstructor(translator, head, heads, body);
  const isStatic = heads.some(({ kind }) => kind === 'static');
  return declareFunction(translator, head, body, { isStatic, owner });
}

interface Kind {
  readonly isStatic: boolean;
  readonly owner: Owner;
}

function declareFunction(translator: Translator, head: Tree, body: Tree | null, { isStatic, owner }: Kind): readonly Statement[] {
  const named = fieldOf(head, 'name') ?? childOf(head, 'identifier', 'binary_operator');
  const list = childOf(head, 'formal_parameter_list');
  const place = translator.placeOf(named ?? head);
  const name = named === null ? '' : textOf(named);
  const type = typeNameOf(named === null ? head.children : head.children.slice(0, head.children.indexOf(named)));
  const accessor = head.kind === 'getter_signature' ? 'get' : head.kind === 'setter_signature' ? 'set' : null;
  const declared: FunctionDeclaration = {
    kind: 'function',
    name,
    returns: type,
    accessor,
    isStatic,
    hasBody: body !== null,
    ...codeOf(translator, list, body),
    place,
  };
  if (accessor === null) return [declared];
  const declares = owner === 'type' ? 'property' : 'variable';
  const property: Declaration = { kind: 'declaration', declares, name, type, value: null, wrapper: null, place };
  return accessor === 'get' ? [property, declared] : [declared];
}

function readLocalFunction(translator: Translator, tree: Tree): readonly Statement[] {
  const lambda = childOf(tree, 'lambda_expression');
  const head = lambda === null ? null : childOf(lambda, 'function_signature');
  if (lambda === null || head === null) return [];
  return declareFunction(translator, head, childOf(lambda, 'function_body'), { isStatic: false, owner: 'code' });
}

/** Translates `final a = b, c = d;` and `final (a, b) = c;` among statements. */
function readVariables(translator: Translator, tree: Tree): readonly Statement[] {
  const pattern = childOf(tree, 'pattern_variable_declaration');
  if (pattern !== null) return readPatternVariables(translator, pattern);
  const definition = childOf(tree, 'initialized_variable_definition');
  if (definition === null) return [];
  const named = fieldOf(definition, 'name');
  const type = typeNameOf(named === null ? [] : definition.children.slice(0, definition.children.indexOf(named)));
  const isEmpty = beginsEmpty(definition);
  return [
    ...(named === null ? [] : declareVariable(translator, named, fieldOf(definition, 'value'), type, isEmpty)),
    ...childrenOf(definition, 'initialized_identifier').flatMap((each) => {
      const other = childOf(each, 'identifier');
      return other === null ? [] : declareVariable(translator, other, initialOf(each), type, isEmpty);
    }),
  ];
}

/** `final x = a..b()` declares x as a, and runs the rest on it. */
function declareVariable(
  translator: Translator,
  named: Tree,
  initial: Tree | null,
  type: string | null,
  isEmpty: boolean,
): readonly Statement[] {
  const name = textOf(named);
  const place = translator.placeOf(named);
  const whole = initial?.kind === 'cascade' ? (initial.children[0] ?? null) : initial;
  const value: Expression | null = whole === null ? null : translator.expression(whole);
  const empty = initial === null && isEmpty ? { beginsEmpty: true as const } : {};
  const declared: Declaration = { kind: 'declaration', declares: 'variable', name, type, value, wrapper: null, ...empty, place };
  if (initial === null || whole === initial) return [declared];
  return [declared, ...runSections(translator, initial, { kind: 'name', name, place })];
}

function readPatternVariables(translator: Translator, tree: Tree): readonly Statement[] {
  const pattern = tree.children.find(isPattern);
  const initial = initialOf(tree);
  if (pattern === undefined || initial === null) return [];
  const value = translator.expression(initial);
  const declared = declarePattern(translator, pattern, value);
  return declared.length > 0 ? declared : [{ kind: 'expression', expression: value, place: value.place }];
}
