import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Parameter } from '../../model/source.js';
import type { Reader } from './reader.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';
import { isType, typeName } from './types.js';

/** Reads one kind of declaration. */
type DeclarationReader = (reader: Reader, tree: Tree, scope: ScopeIndex) => void;

/** Declarations by the grammar's kinds. */
export const declarations: Readonly<Record<string, DeclarationReader>> = {
  import_declaration: readImport,
  class_declaration: readType,
  protocol_declaration: readType,
  function_declaration: readFunction,
  init_declaration: readFunction,
  deinit_declaration: readFunction,
  subscript_declaration: readFunction,
  protocol_function_declaration: () => undefined,
  protocol_property_declaration: () => undefined,
  property_declaration: readProperty,
  enum_entry: readCases,
  typealias_declaration: () => undefined,
  associatedtype_declaration: () => undefined,
  // Attributes can hold expressions, but none that runs.
  modifiers: () => undefined,
};

function readImport({ writer }: Reader, tree: Tree): void {
  const identifier = childOf(tree, 'identifier', 'simple_identifier');
  if (identifier === null) return;
  // `import struct Foo.Bar` imports from the module Foo.
  writer.import(textOf(identifier).split('.')[0] ?? '', writer.placeOf(identifier));
}

function readType({ writer, block }: Reader, tree: Tree, scope: ScopeIndex): void {
  const named = childOf(tree, 'type_identifier', 'user_type');
  const body = childOf(tree, 'class_body', 'enum_class_body', 'protocol_body');
  if (named === null || body === null) return;
  const name = typeName(named) ?? '';
  const place = writer.placeOf(named);
  const inherits = childrenOf(tree, 'inheritance_specifier').flatMap(({ children }) => children.filter(isType).flatMap((type) => typeName(type) ?? []));
  const own = writer.open(scope, { kind: 'type', name, inherits, declaresOnly: tree.kind === 'protocol_declaration', place });
  writer.declare({ declares: 'type', name, type: null, value: null, body: own, place, scope });
  block(body.children, own);
}

function readFunction(reader: Reader, tree: Tree, scope: ScopeIndex): void {
  const { writer } = reader;
  const named = childOf(tree, 'simple_identifier', 'init', 'deinit', 'subscript') ?? tree;
  const name = named === tree ? tree.kind.replace('_declaration', '') : textOf(named);
  const place = writer.placeOf(named);
  const body = childOf(tree, 'function_body', 'computed_property');
  const parameters = readParameters(reader, tree, scope);
  const returns = readReturns(tree);
  if (body === null) return;
  const own = writer.open(scope, { kind: 'function', name, parameters, returns, place });
  writer.declare({ declares: 'function', name, type: returns, value: null, body: own, place, scope });
  readBody(reader, body, own);
}

/** Parameters, each with its default argument: the node after the `=` that follows it. */
function readParameters({ writer, expression }: Reader, tree: Tree, scope: ScopeIndex): readonly Parameter[] {
  return tree.children.flatMap((child, index) => {
    if (child.kind !== 'parameter') return [];
    const names = childrenOf(child, 'simple_identifier').map(textOf);
    const type = child.children.find(isType);
    const value = tree.children[index + 1]?.kind === '=' ? tree.children[index + 2] : undefined;
    const name = names.at(-1) ?? '';
    // A default argument can read members: `.sharedInstance()` counts where it is declared.
    const given = value === undefined ? null : withType(expression(value, scope), type === undefined ? null : typeName(type), writer.placeOf(child));
    return [{ name, label: names[0] === '_' ? null : (names[0] ?? null), type: type === undefined ? null : typeName(type), value: given }];
  });
}

/** An implicit member takes its object from the declared type: `= .sharedInstance()` is `MParticle.sharedInstance()`. */
function withType(value: Expression, type: string | null, place: Expression['place']): Expression {
  if (type === null || value.kind !== 'call' || value.callee.kind !== 'member' || value.callee.object !== null) return value;
  return { ...value, callee: { ...value.callee, object: { kind: 'name', name: type, place } } };
}

function readReturns(tree: Tree): string | null {
  const arrow = tree.children.findIndex(({ kind }) => kind === '->');
  const type = arrow === -1 ? undefined : tree.children.slice(arrow).find(isType);
  return type === undefined ? null : typeName(type);
}

/** A body's statements; a body of one expression gives its value. */
function readBody(reader: Reader, body: Tree, scope: ScopeIndex): void {
  const statements = childOf(body, 'statements')?.children ?? body.children.filter(({ kind }) => kind !== '{' && kind !== '}');
  readStatements(reader, statements, scope);
}

/** Reads statements; a single expression is the value that they give. */
export function readStatements({ writer, expression, block }: Reader, statements: readonly Tree[], scope: ScopeIndex): void {
  const [only] = statements;
  if (statements.length === 1 && only !== undefined && givesValue(only)) writer.give(expression(only, scope), scope);
  else block(statements, scope);
}

function givesValue({ kind }: Tree): boolean {
  return /_(expression|literal)$/.test(kind) || kind === 'simple_identifier' || kind === 'nil';
}

function readProperty(reader: Reader, tree: Tree, scope: ScopeIndex): void {
  const { writer, expression } = reader;
  const declares = writer.scopes[scope]?.kind === 'type' ? 'property' : 'variable';
  tree.children.forEach((child, index) => {
    if (child.kind !== 'pattern') return;
    const rest = tree.children.slice(index + 1, nextPattern(tree.children, index));
    const annotation = rest.find(({ kind }) => kind === 'type_annotation');
    const type = annotation === undefined ? null : typeName(annotation);
    const equals = rest.findIndex(({ kind }) => kind === '=');
    const initial = equals === -1 ? undefined : rest[equals + 1];
    const place = writer.placeOf(childOf(child, 'simple_identifier') ?? child);
    const value = initial === undefined ? null : withType(expression(initial, scope), type, place);
    for (const name of patternNames(child)) writer.declare({ declares, name: textOf(name), type, value, body: null, place: writer.placeOf(name), scope });
    for (const accessor of rest) readAccessors(reader, accessor, textOf(child), type, place, scope);
  });
}

function nextPattern(children: readonly Tree[], index: number): number {
  const next = children.findIndex(({ kind }, at) => at > index && kind === 'pattern');
  return next === -1 ? children.length : next;
}

function patternNames(pattern: Tree): readonly Tree[] {
  const direct = childrenOf(pattern, 'simple_identifier');
  return [...direct, ...childrenOf(pattern, 'pattern', 'tuple_pattern').flatMap(patternNames)];
}

/** Getters, setters and observers are functions of the property's name. */
function readAccessors(reader: Reader, tree: Tree, name: string, returns: string | null, place: Expression['place'], scope: ScopeIndex): void {
  const { writer } = reader;
  const open = (): ScopeIndex => writer.open(scope, { kind: 'function', name, parameters: [], returns, place });
  if (tree.kind !== 'computed_property' && tree.kind !== 'willset_didset_block') return;
  const clauses = childrenOf(tree, 'computed_getter', 'computed_setter', 'computed_modify', 'didset_clause', 'willset_clause');
  if (clauses.length === 0) readBody(reader, tree, open());
  for (const clause of clauses) readBody(reader, { ...clause, children: clause.children.slice(1) }, open());
}

function readCases({ writer, expression }: Reader, tree: Tree, scope: ScopeIndex): void {
  tree.children.forEach((child, index) => {
    if (child.kind !== 'simple_identifier') return;
    const value = tree.children[index + 1]?.kind === '=' ? tree.children[index + 2] : undefined;
    const given = value === undefined ? null : expression(value, scope);
    writer.declare({ declares: 'case', name: textOf(child), type: null, value: given, body: null, place: writer.placeOf(child), scope });
  });
}
