import type { Declaration, Statement } from '../../../model/module.js';
import { braceless } from './braces.js';
import { readCode, readParameters, readReturns } from './functions.js';
import { isStatic, readBuilder } from './modifiers.js';
import { patternNames, readProperty, readSubscript } from './properties.js';
import { selectorsOf } from './selectors.js';
import type { Owner, StatementTranslation, Translator } from './translator.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';
import { readTypeParameters } from './type-parameters.js';
import { isType, typeName } from './types.js';

/** Declarations by the grammar's kinds. */
export const declarations: Readonly<Record<string, StatementTranslation>> = {
  import_declaration: readImport,
  class_declaration: readType,
  protocol_declaration: readType,
  function_declaration: readFunction,
  init_declaration: readFunction,
  deinit_declaration: readFunction,
  subscript_declaration: readSubscript,
  protocol_function_declaration: readFunction,
  protocol_property_declaration: readRequiredProperty,
  property_declaration: readProperty,
  enum_entry: readCases,
  typealias_declaration: readAlias,
  associatedtype_declaration: () => [],
  // What attributes say of a property, its declaration tells.
  modifiers: () => [],
};

function readImport(translator: Translator, tree: Tree): readonly Statement[] {
  const identifier = childOf(tree, 'identifier', 'simple_identifier');
  if (identifier === null) return [];
  // `import struct Foo.Bar` imports from the module Foo.
  const [module = ''] = textOf(identifier).split('.');
  return [{ kind: 'import', module, bindings: [], exports: [], place: translator.placeOf(identifier) }];
}

function readType(translator: Translator, tree: Tree): readonly Statement[] {
  const named = childOf(tree, 'type_identifier', 'user_type');
  const body = childOf(tree, 'class_body', 'enum_class_body', 'protocol_body');
  if (named === null || body === null) return [];
  const inherits = childrenOf(tree, 'inheritance_specifier').flatMap(({ children }) =>
    children.filter(isType).flatMap((type) => typeName(type) ?? []),
  );
  const name = typeName(named) ?? '';
  return [
    ...readOtherName(translator, tree, named, name),
    {
      kind: 'type',
      name,
      inherits,
      declaresOnly: tree.kind === 'protocol_declaration',
      adds: tree.children.some(({ kind }) => kind === 'extension'),
      // Members run nowhere: which arm of a conditional compilation they stand in says nothing.
      members: [
        ...readTypeParameters(translator, tree),
        ...body.children.flatMap((child) => translator.statements(child, 'type')),
      ],
      place: translator.placeOf(named),
    },
  ];
}

/** The name that another language has for a type is an alias. */
function readOtherName(translator: Translator, tree: Tree, named: Tree, name: string): readonly Statement[] {
  const other = translator.objectiveCName(tree);
  if (other === null || other === name) return [];
  const place = translator.placeOf(named);
  return [{ kind: 'declaration', declares: 'type', name: other, type: name, value: null, wrapper: null, place }];
}

/** What a protocol asks for has no body. */
function readFunction(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  const named = childOf(tree, 'simple_identifier', 'init', 'deinit') ?? operatorOf(tree) ?? tree;
  const body = childOf(tree, 'function_body');
  const parameters = readParameters(translator, tree);
  const name = named === tree ? tree.kind.replace('_declaration', '') : textOf(named);
  const alsoNamed = owner === 'type' && body !== null ? selectorsOf(translator, tree, name, parameters) : [];
  return [
    {
      kind: 'function',
      name,
      ...(alsoNamed.length > 0 ? { alsoNamed } : {}),
      ...readBuilder(tree),
      parameters,
      returns: readReturns(tree),
      accessor: null,
      isStatic: isStatic(tree),
      hasBody: body !== null,
      body: body === null ? [] : [...readTypeParameters(translator, tree), ...readFunctionBody(translator, tree, body)],
      place: translator.placeOf(named),
    },
  ];
}

/** An initialiser gives no value of its own. */
function readFunctionBody(translator: Translator, { kind }: Tree, body: Tree): readonly Statement[] {
  return kind === 'function_declaration' ? readCode(translator, body) : translator.block(braceless(body));
}

/** `func == (…)` has its operator for a name. */
function operatorOf({ children }: Tree): Tree | null {
  return children[children.findIndex(({ kind }) => kind === 'func') + 1] ?? null;
}

function readRequiredProperty(translator: Translator, tree: Tree): readonly Statement[] {
  const annotation = childOf(tree, 'type_annotation');
  const type = annotation === null ? null : typeName(annotation);
  return childrenOf(tree, 'pattern')
    .flatMap(patternNames)
    .map((name): Declaration => ({
      kind: 'declaration',
      declares: 'property',
      name: textOf(name),
      type,
      value: null,
      wrapper: null,
      place: translator.placeOf(name),
    }));
}

/** An alias is a type of the type that it stands for. */
function readAlias(translator: Translator, tree: Tree): readonly Statement[] {
  const named = childOf(tree, 'type_identifier');
  const equals = tree.children.findIndex(({ kind }) => kind === '=');
  const type = equals === -1 ? undefined : tree.children.slice(equals).find(isType);
  if (named === null || type === undefined) return [];
  return [
    {
      kind: 'declaration',
      declares: 'type',
      name: textOf(named),
      type: typeName(type),
      value: null,
      wrapper: null,
      place: translator.placeOf(named),
    },
  ];
}

function readCases(translator: Translator, tree: Tree): readonly Statement[] {
  return tree.children.flatMap((child, index): readonly Declaration[] => {
    if (child.kind !== 'simple_identifier') return [];
    const value = tree.children[index + 1]?.kind === '=' ? tree.children[index + 2] : undefined;
    return [
      {
        kind: 'declaration',
        declares: 'case',
        name: textOf(child),
        type: null,
        value: value === undefined ? null : translator.expression(value),
        wrapper: null,
        place: translator.placeOf(child),
      },
    ];
  });
}
