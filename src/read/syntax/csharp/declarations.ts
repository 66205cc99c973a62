import type { FunctionDeclaration, ImportStatement, Statement } from '../../../model/module.js';
import { initializer } from '../../../model/source.js';
import type { Owner, StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { readArguments } from './calls.js';
import { extend } from './extensions.js';
import { codeOf } from './functions.js';
import { defaultOf } from './initial.js';
import { modifiersOf, reachOf } from './modifiers.js';
import { partsIn } from './nodes.js';
import { readEvent, readIndexer, readProperty } from './properties.js';
import { readEnum, readType } from './type-declarations.js';
import { typeNameOf } from './types.js';
import { readFields } from './variables.js';

/** Declarations by the kinds of the grammar. Types are known by their names, without the namespace that they are in. */
export const declarations: Readonly<Record<string, StatementTranslation>> = {
  namespace_declaration: (translator, tree) => [
    ...aroundIn(translator, tree),
    ...translator.statements(fieldOf(tree, 'body')?.children ?? []),
  ],
  file_scoped_namespace_declaration: (translator, tree) => [
    ...aroundIn(translator, tree),
    ...translator.statements(tree.children.slice(2)),
  ],
  class_declaration: readType,
  struct_declaration: readType,
  record_declaration: readType,
  record_struct_declaration: readType,
  interface_declaration: readType,
  enum_declaration: readEnum,
  delegate_declaration: () => [],
  field_declaration: readFieldDeclaration,
  event_field_declaration: (translator, tree, owner) => readFields(translator, tree, owner, reachOf(tree)),
  event_declaration: readEvent,
  property_declaration: readProperty,
  indexer_declaration: readIndexer,
  method_declaration: readMethod,
  operator_declaration: readMethod,
  conversion_operator_declaration: readMethod,
  local_function_statement: readMethod,
  constructor_declaration: readConstructor,
  destructor_declaration: readMethod,
};

/** Code in the namespace A.B names the types of A and of A.B without a `using`. */
function aroundIn(translator: Translator, tree: Tree): readonly ImportStatement[] {
  const name = fieldOf(tree, 'name');
  if (name === null) return [];
  const parts = textOf(name).replace(/\s/g, '').split('.', deepestNamespace);
  return parts.map((_, index) => ({
    ...{ kind: 'import', bindings: [], exports: [], place: translator.placeOf(name) },
    module: parts.slice(0, index + 1).join('.'),
  }));
}

/** Parts of a namespace's name; those of real ones have fewer. */
const deepestNamespace = 10;

/** A field without a value has its type's default, until code puts another one there. */
function readFieldDeclaration(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  const type = fieldOf(childOf(tree, 'variable_declaration') ?? tree, 'type');
  return readFields(translator, tree, owner, reachOf(tree)).map((field) =>
    field.value === null ? { ...field, value: defaultOf(translator, tree, type) } : field,
  );
}

/** Translates a method, a local function, an operator. */
function readMethod(translator: Translator, tree: Tree): readonly Statement[] {
  const named = fieldOf(tree, 'name') ?? fieldOf(tree, 'operator') ?? tree;
  const body = fieldOf(tree, 'body');
  const list = fieldOf(tree, 'parameters');
  const declared: FunctionDeclaration = {
    kind: 'function',
    name: named === tree ? '' : textOf(named),
    returns: typeNameOf(fieldOf(tree, 'returns') ?? fieldOf(tree, 'type')),
    accessor: null,
    isStatic: modifiersOf(tree).has('static'),
    hasBody: body !== null,
    ...codeOf(translator, list, body),
    place: translator.placeOf(named),
  };
  return [declared, ...extend(list, declared)];
}

/** Translates a constructor: what it hands on to another one runs first. */
function readConstructor(translator: Translator, tree: Tree): readonly FunctionDeclaration[] {
  const named = fieldOf(tree, 'name') ?? tree;
  const isStatic = modifiersOf(tree).has('static');
  const code = codeOf(translator, fieldOf(tree, 'parameters'), fieldOf(tree, 'body'));
  const other = childOf(tree, 'constructor_initializer');
  const begins = other === null ? [] : callOther(translator, other);
  return [
    {
      kind: 'function',
      // What a type runs before it is used is no construction.
      name: isStatic ? `static ${textOf(named)}` : initializer,
      returns: isStatic ? null : textOf(named),
      accessor: null,
      isStatic,
      hasBody: true,
      parameters: code.parameters,
      body: [...begins, ...code.body],
      place: translator.placeOf(named),
    },
  ];
}

/** `: base(a)`, `: this(a)`. */
function callOther(translator: Translator, tree: Tree): readonly Statement[] {
  const receiver = childOf(tree, 'base', 'this') ?? partsIn(tree)[0];
  if (receiver === undefined) return [];
  const place = translator.placeOf(tree);
  const values = readArguments(translator, childOf(tree, 'argument_list'));
  const callee = { kind: 'member', object: translator.expression(receiver), name: initializer, place } as const;
  return [{ kind: 'expression', expression: { kind: 'call', callee, arguments: values, place }, place }];
}
