import type { Expression } from '../../../model/expression.js';
import type { Declaration, FunctionDeclaration, Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Parameter } from '../../../model/source.js';
import { braceless } from './braces.js';
import { ofType, readCode, readParameters, readReturns } from './functions.js';
import { isHidden, isOpen, isStatic, readBuilder, readWrapper } from './modifiers.js';
import type { Owner, Translator } from './translator.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';
import { typeName } from './types.js';

/** Translates `let a = 1, b: Int { … }`: declarations, and accessors as functions of the property's name. */
export function readProperty(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  const { children } = tree;
  const wrapper = readWrapper(translator, tree);
  const open = isOpen(tree);
  const hidden = isHidden(tree);
  return children.flatMap((child, index) => {
    if (child.kind !== 'pattern') return [];
    const rest = children.slice(index + 1, nextPattern(children, index));
    const annotation = rest.find(({ kind }) => kind === 'type_annotation');
    const type = annotation === undefined ? null : typeName(annotation);
    const [named] = patternNames(child);
    const accessed: Accessed = {
      name: textOf(child),
      parameters: [],
      type,
      isStatic: owner === 'type' && isStatic(tree),
      builder: readBuilder(tree),
      place: translator.placeOf(named ?? child),
    };
    return [
      ...declare(translator, {
        pattern: child,
        type,
        value: valueIn(translator, rest, type),
        wrapper,
        owner,
        open,
        hidden,
        isEmpty: beginsEmpty(tree, rest),
      }),
      ...rest.flatMap((accessor) => readAccessors(translator, accessor, accessed)),
    ];
  });
}

function nextPattern(children: readonly Tree[], index: number): number {
  const next = children.findIndex(({ kind }, at) => at > index && kind === 'pattern');
  return next === -1 ? children.length : next;
}

function valueIn(translator: Translator, rest: readonly Tree[], type: string | null): Expression | null {
  const equals = rest.findIndex(({ kind }) => kind === '=');
  const initial = equals === -1 ? undefined : rest[equals + 1];
  return initial === undefined ? null : ofType(translator.expression(initial), type);
}

/**
 * Whether a variable holds nil where nothing is written behind it: `var a: Int?`. A constant does not, nor one that is computed, that an
 * attribute lets others fill (`@IBOutlet`), or that the code promises to fill (`Int!`).
 * Source: https://docs.swift.org/swift-book/documentation/the-swift-programming-language/thebasics/#nil
 */
function beginsEmpty(property: Tree, rest: readonly Tree[]): boolean {
  const annotation = rest.find(({ kind }) => kind === 'type_annotation');
  const isComputed = rest.some(({ kind }) => kind === 'computed_property' || kind === 'protocol_property_requirements');
  return (
    childOf(annotation ?? property, 'optional_type') !== null &&
    !isComputed &&
    childOf(childOf(property, 'modifiers') ?? property, 'attribute') === null &&
    childOf(property, 'value_binding_pattern')?.children.some(({ kind }) => kind === 'var') === true
  );
}

/** What a pattern of a property declares. */
interface Declared extends Pick<Declaration, 'type' | 'value' | 'wrapper'> {
  readonly pattern: Tree;
  readonly owner: Owner;
  /** Whether code of other files can write it. */
  readonly open: boolean;
  /** Whether only code of the same file can read it. */
  readonly hidden: boolean;
  readonly isEmpty: boolean;
}

/** `let (a, _) = (x, y)` gives a x, and `let (a, _) = pair()` the first of what `pair` gives. */
function declare(
  translator: Translator,
  { pattern, type, value, wrapper, owner, open, hidden, isEmpty }: Declared,
): readonly Statement[] {
  const slots = slotsOf(pattern);
  const parts = slots === null ? null : partsOf(value, slots.length);
  const declared = (name: Tree, own: Expression | null): Declaration => ({
    kind: 'declaration',
    declares: owner === 'type' ? 'property' : 'variable',
    name: textOf(name),
    type,
    value: own,
    wrapper,
    ...(open ? { isOpen: true } : {}),
    ...(hidden ? { isHidden: true } : {}),
    ...(isEmpty && own === null ? { beginsEmpty: true } : {}),
    place: translator.placeOf(name),
  });
  if (slots === null || value === null || parts === null) {
    const names = patternNames(pattern);
    return names.map((name) => declared(name, names.length === 1 ? value : null));
  }
  const bound = slots.flatMap((slot, position) => patternNames(slot).map((name) => declared(name, parts[position] ?? null)));
  if (value.kind === 'list') return bound;
  return bound.length === 0
    ? [{ kind: 'expression', expression: value, place: value.place }]
    : bound.map((each) => ({ ...each, takenFrom: value }));
}

/** The parts of a pattern that takes a tuple apart, or null for any other. */
function slotsOf(pattern: Tree): readonly Tree[] | null {
  const tuple = pattern.children.some(({ kind }) => kind === '(') ? pattern : childOf(pattern, 'tuple_pattern');
  return tuple === null ? null : childrenOf(tuple, 'pattern');
}

/** The parts of a tuple, by their positions; null for a literal of another size. */
function partsOf(value: Expression | null, count: number): readonly Expression[] | null {
  if (value === null) return null;
  if (value.kind === 'list') return value.items.length === count ? value.items : null;
  const { place } = value;
  return Array.from({ length: count }, (_, index): Expression => ({
    kind: 'operation',
    operator: 'subscript',
    operands: [value, { kind: 'literal', value: index, place }],
    place,
  }));
}

/** The names that a pattern binds. */
export function patternNames(pattern: Tree): readonly Tree[] {
  const direct = childrenOf(pattern, 'simple_identifier');
  return [...direct, ...childrenOf(pattern, 'pattern', 'tuple_pattern').flatMap(patternNames)];
}

/** What accessors belong to. */
interface Accessed {
  readonly name: string;
  /** Those of a subscript. */
  readonly parameters: readonly Parameter[];
  readonly type: string | null;
  readonly isStatic: boolean;
  /** What may put together what its getter's statements give. */
  readonly builder: ReturnType<typeof readBuilder>;
  readonly place: Place;
}

/** What an accessor does, and the name of its parameter where none is written. */
const accessors: Readonly<
  Record<string, { readonly accessor: NonNullable<FunctionDeclaration['accessor']>; readonly parameter: string | null }>
> = {
  computed_getter: { accessor: 'get', parameter: null },
  computed_setter: { accessor: 'set', parameter: 'newValue' },
  computed_modify: { accessor: 'set', parameter: null },
  willset_clause: { accessor: 'will-set', parameter: 'newValue' },
  didset_clause: { accessor: 'did-set', parameter: 'oldValue' },
};

function readAccessors(translator: Translator, tree: Tree, accessed: Accessed): readonly Statement[] {
  if (tree.kind !== 'computed_property' && tree.kind !== 'willset_didset_block') return [];
  const clauses = childrenOf(tree, ...Object.keys(accessors));
  if (clauses.length === 0) return [accessorOf(accessed, 'get', [], readCode(translator, tree))];
  return clauses.flatMap((clause) => readClause(translator, clause, accessed));
}

function readClause(translator: Translator, clause: Tree, accessed: Accessed): readonly Statement[] {
  const brace = clause.children.findIndex(({ kind }) => kind === '{');
  const read = accessors[clause.kind];
  // What a protocol asks for has no body.
  if (brace === -1 || read === undefined) return [];
  const named = clause.children.slice(0, brace).find(({ kind }) => kind === 'simple_identifier');
  const name = named === undefined ? read.parameter : textOf(named);
  const parameters = name === null ? [] : [{ name, label: null, type: accessed.type, value: null }];
  const body = { ...clause, children: clause.children.slice(brace) };
  return [
    accessorOf(
      accessed,
      read.accessor,
      parameters,
      // Only a getter gives a value.
      read.accessor === 'get' ? readCode(translator, body) : translator.block(braceless(body)),
    ),
  ];
}

function accessorOf(
  { name, parameters, type, isStatic: ofType, builder, place }: Accessed,
  accessor: FunctionDeclaration['accessor'],
  own: readonly Parameter[],
  body: readonly Statement[],
): FunctionDeclaration {
  return {
    kind: 'function',
    name,
    parameters: [...parameters, ...own],
    returns: type,
    accessor,
    isStatic: ofType,
    hasBody: true,
    body,
    ...(accessor === 'get' ? builder : {}),
    place,
  };
}

/** Translates a subscript, which only has accessors. */
export function readSubscript(translator: Translator, tree: Tree): readonly Statement[] {
  const named = childOf(tree, 'subscript') ?? tree;
  const accessed: Accessed = {
    name: 'subscript',
    parameters: readParameters(translator, tree),
    type: readReturns(tree),
    isStatic: isStatic(tree),
    builder: readBuilder(tree),
    place: translator.placeOf(named),
  };
  const body = childOf(tree, 'computed_property');
  return body === null ? [] : readAccessors(translator, body, accessed);
}
