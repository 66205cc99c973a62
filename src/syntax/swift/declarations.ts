import type { Call, Expression, Member, ScopeIndex } from '../../model/expression.js';
import type { Parameter } from '../../model/source.js';
import type { Reader } from './reader.js';
import { readBody } from './statements.js';
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
  protocol_function_declaration: readRequirement,
  protocol_property_declaration: readRequiredProperty,
  property_declaration: readProperty,
  enum_entry: readCases,
  typealias_declaration: readAlias,
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
  const inherits = childrenOf(tree, 'inheritance_specifier').flatMap(({ children }) =>
    children.filter(isType).flatMap((type) => typeName(type) ?? []),
  );
  const own = writer.open(scope, { kind: 'type', name, inherits, declaresOnly: tree.kind === 'protocol_declaration', place });
  // An extension adds to a type that is declared elsewhere.
  const isExtension = tree.children.some(({ kind }) => kind === 'extension');
  if (!isExtension) writer.declare({ declares: 'type', name, type: null, value: null, body: own, place, scope });
  block(body.children, own);
}

function readFunction(reader: Reader, tree: Tree, scope: ScopeIndex): void {
  const { writer } = reader;
  const named = childOf(tree, 'simple_identifier', 'init', 'deinit', 'subscript') ?? operatorOf(tree) ?? tree;
  const name = named === tree ? tree.kind.replace('_declaration', '') : textOf(named);
  const place = writer.placeOf(named);
  const body = childOf(tree, 'function_body', 'computed_property');
  const parameters = readParameters(reader, tree, scope);
  const returns = readReturns(tree);
  if (body === null) return;
  const own = writer.open(scope, { kind: 'function', name, parameters, code: { parameters, body: [] }, returns, place });
  writer.declare({ declares: 'function', name, type: returns, value: null, body: own, place, scope });
  readBraces(reader, body, own);
}

/** `func == (…)` has its operator for a name. */
function operatorOf({ children }: Tree): Tree | null {
  return children[children.findIndex(({ kind }) => kind === 'func') + 1] ?? null;
}

/** What a protocol asks for has no body. */
function readRequirement({ writer }: Reader, tree: Tree, scope: ScopeIndex): void {
  const named = childOf(tree, 'simple_identifier');
  if (named === null) return;
  writer.declare({
    declares: 'function',
    name: textOf(named),
    type: readReturns(tree),
    value: null,
    body: null,
    place: writer.placeOf(named),
    scope,
  });
}

function readRequiredProperty({ writer }: Reader, tree: Tree, scope: ScopeIndex): void {
  const annotation = childOf(tree, 'type_annotation');
  for (const name of childrenOf(tree, 'pattern').flatMap(patternNames)) {
    writer.declare({
      declares: 'property',
      name: textOf(name),
      type: annotation === null ? null : typeName(annotation),
      value: null,
      body: null,
      place: writer.placeOf(name),
      scope,
    });
  }
}

/** An alias is a type of the type that it stands for. */
function readAlias({ writer }: Reader, tree: Tree, scope: ScopeIndex): void {
  const named = childOf(tree, 'type_identifier');
  const equals = tree.children.findIndex(({ kind }) => kind === '=');
  const type = equals === -1 ? undefined : tree.children.slice(equals).find(isType);
  if (named === null || type === undefined) return;
  writer.declare({
    declares: 'type',
    name: textOf(named),
    type: typeName(type),
    value: null,
    body: null,
    place: writer.placeOf(named),
    scope,
  });
}

/** Parameters, each with its default argument: the node after the `=` that follows it. */
function readParameters(reader: Reader, tree: Tree, scope: ScopeIndex): readonly Parameter[] {
  return tree.children.flatMap((child, index) => {
    if (child.kind !== 'parameter') return [];
    const names = childrenOf(child, 'simple_identifier').map(textOf);
    const type = child.children.find(isType);
    const value = tree.children[index + 1]?.kind === '=' ? tree.children[index + 2] : undefined;
    const name = names.at(-1) ?? '';
    // A default argument can read members: `.sharedInstance()` counts where it is declared.
    const given =
      value === undefined ? null : withType(reader, reader.expression(value, scope), type === undefined ? null : typeName(type));
    return [
      {
        name,
        label: names[0] === '_' ? null : (names[0] ?? null),
        type: type === undefined ? null : typeName(type),
        value: given,
      },
    ];
  });
}

/** An implicit member takes its object from the declared type: `= .sharedInstance()` is `MParticle.sharedInstance()`. */
function withType({ writer }: Reader, value: Expression, type: string | null): Expression {
  const implicit = value.kind === 'call' ? value.callee : value;
  if (type === null || implicit.kind !== 'member' || implicit.object !== null) return value;
  const member: Member = { ...implicit, object: { kind: 'name', name: type, place: implicit.place } };
  if (value.kind === 'call') {
    const call: Call = { ...value, callee: member };
    writer.revise(value, call);
    return call;
  }
  writer.revise(implicit, member);
  return member;
}

function readReturns(tree: Tree): string | null {
  const arrow = tree.children.findIndex(({ kind }) => kind === '->');
  const type = arrow === -1 ? undefined : tree.children.slice(arrow).find(isType);
  return type === undefined ? null : typeName(type);
}

/** What stands between a body's braces. */
function readBraces(reader: Reader, body: Tree, scope: ScopeIndex): void {
  const inside = body.children.filter(({ kind }) => kind !== '{' && kind !== '}');
  readBody(
    reader,
    inside.flatMap((child) => (child.kind === 'statements' ? child.children : [child])),
    scope,
  );
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
    const value = initial === undefined ? null : withType(reader, expression(initial, scope), type);
    const names = patternNames(child);
    names.forEach((name, position) => {
      writer.declare({
        declares,
        name: textOf(name),
        type,
        value: valueOf(value, names.length, position),
        body: null,
        place: writer.placeOf(name),
        scope,
      });
    });
    for (const accessor of rest) readAccessors(reader, accessor, textOf(child), type, place, scope);
  });
}

/** `let (a, b) = (x, y)` gives a x; of a tuple that is no literal, nothing is known of the parts. */
function valueOf(value: Expression | null, names: number, position: number): Expression | null {
  if (names === 1 || value === null) return value;
  return value.kind === 'list' && value.items.length === names ? (value.items[position] ?? null) : null;
}

function nextPattern(children: readonly Tree[], index: number): number {
  const next = children.findIndex(({ kind }, at) => at > index && kind === 'pattern');
  return next === -1 ? children.length : next;
}

function patternNames(pattern: Tree): readonly Tree[] {
  const direct = childrenOf(pattern, 'simple_identifier');
  return [...direct, ...childrenOf(pattern, 'pattern', 'tuple_pattern').flatMap(patternNames)];
}

const accessors = ['computed_getter', 'computed_setter', 'computed_modify', 'didset_clause', 'willset_clause'];

/** Getters, setters and observers are functions of the property's name. */
function readAccessors(
  reader: Reader,
  tree: Tree,
  name: string,
  returns: string | null,
  place: Expression['place'],
  scope: ScopeIndex,
): void {
  const { writer } = reader;
  const open = (parameters: readonly Parameter[]): ScopeIndex =>
    writer.open(scope, { kind: 'function', name, parameters, code: { parameters, body: [] }, returns, place });
  if (tree.kind !== 'computed_property' && tree.kind !== 'willset_didset_block') return;
  const clauses = childrenOf(tree, ...accessors);
  if (clauses.length === 0) readBraces(reader, tree, open([]));
  for (const clause of clauses) {
    const brace = clause.children.findIndex(({ kind }) => kind === '{');
    const named = clause.children.slice(0, brace).find(({ kind }) => kind === 'simple_identifier');
    const parameters = named === undefined ? [] : [{ name: textOf(named), label: null, type: returns, value: null }];
    readBraces(reader, { ...clause, children: clause.children.slice(brace) }, open(parameters));
  }
}

function readCases({ writer, expression }: Reader, tree: Tree, scope: ScopeIndex): void {
  tree.children.forEach((child, index) => {
    if (child.kind !== 'simple_identifier') return;
    const value = tree.children[index + 1]?.kind === '=' ? tree.children[index + 2] : undefined;
    const given = value === undefined ? null : expression(value, scope);
    writer.declare({
      declares: 'case',
      name: textOf(child),
      type: null,
      value: given,
      body: null,
      place: writer.placeOf(child),
      scope,
    });
  });
}
