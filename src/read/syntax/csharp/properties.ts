import type { Declaration, FunctionDeclaration, Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import type { Owner, Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { bodyOf, parametersIn } from './functions.js';
import { defaultOf, readInitial } from './initial.js';
import { modifiersOf, reachOf } from './modifiers.js';
import { typeNameOf } from './types.js';
import { writtenName } from '../grammar/written-names.js';

/** What accessors do for their property. */
const accessors: Readonly<Record<string, NonNullable<FunctionDeclaration['accessor']>>> = { get: 'get', set: 'set', init: 'set' };

/** Translates `A B { get; set; } = c;`, `A B => c;` and `A B { get { … } set { … } }`. */
export function readProperty(translator: Translator, tree: Tree, owner: Owner): readonly Statement[] {
  const named = fieldOf(tree, 'name');
  if (named === null) return [];
  const type = fieldOf(tree, 'type');
  const read = readAccessors(translator, tree, textOf(named), []);
  const initial = childOf(tree, 'arrow_expression_clause') === null ? readInitial(translator, tree, type) : null;
  const isWritable = childrenOf(fieldOf(tree, 'accessors') ?? tree, 'accessor_declaration').some(
    (accessor) => childOf(accessor, 'set') !== null && modifiersOf(accessor).size === 0,
  );
  const property: Declaration = {
    kind: 'declaration',
    declares: owner === 'type' ? 'property' : 'variable',
    name: textOf(named),
    type: typeNameOf(type),
    value: initial ?? (read.length === 0 ? defaultOf(translator, tree, type) : null),
    wrapper: null,
    ...reachOf(tree, isWritable),
    ...writtenName(tree, 'attribute_list'),
    place: translator.placeOf(named),
  };
  return [property, ...read];
}

/** Translates `A this[int b] { get { … } }`. */
export function readIndexer(translator: Translator, tree: Tree): readonly Statement[] {
  return readAccessors(translator, tree, 'subscript', parametersIn(translator, fieldOf(tree, 'parameters')));
}

/** Translates an event with `add` and `remove`: what they do runs when a handler is added. */
export function readEvent(translator: Translator, tree: Tree): readonly Statement[] {
  const named = fieldOf(tree, 'name');
  if (named === null) return [];
  const list = fieldOf(tree, 'accessors');
  const add = list?.children.find((child) => childOf(child, 'add') !== null);
  const property: Declaration = {
    kind: 'declaration',
    declares: 'property',
    name: textOf(named),
    type: typeNameOf(fieldOf(tree, 'type')),
    value: null,
    wrapper: null,
    ...reachOf(tree, false),
    place: translator.placeOf(named),
  };
  return add === undefined
    ? [property]
    : [property, accessorOf(translator, tree, add, { name: textOf(named), accessor: 'set', own: [] })];
}

/** The accessors with a body of their own; an automatic property has none. */
function readAccessors(
  translator: Translator,
  tree: Tree,
  name: string,
  own: readonly Parameter[],
): readonly FunctionDeclaration[] {
  const arrow = childOf(tree, 'arrow_expression_clause');
  if (arrow !== null)
    return [accessorOf(translator, tree, { ...tree, children: [{ ...arrow, field: 'body' }] }, { name, accessor: 'get', own })];
  const list = fieldOf(tree, 'accessors');
  return (list === null ? [] : childrenOf(list, 'accessor_declaration')).flatMap((each) => {
    const word = each.children.find(({ kind }) => kind in accessors)?.kind ?? '';
    const accessor = accessors[word];
    return accessor === undefined || fieldOf(each, 'body') === null
      ? []
      : [accessorOf(translator, tree, each, { name, accessor, own })];
  });
}

/** What an accessor is. */
interface Accessed {
  readonly name: string;
  readonly accessor: NonNullable<FunctionDeclaration['accessor']>;
  /** The parameters of an indexer. */
  readonly own: readonly Parameter[];
}

function accessorOf(translator: Translator, property: Tree, tree: Tree, { name, accessor, own }: Accessed): FunctionDeclaration {
  const type = typeNameOf(fieldOf(property, 'type'));
  const given: readonly Parameter[] = accessor === 'set' ? [{ name: 'value', label: null, type, value: null }] : [];
  return {
    kind: 'function',
    name,
    returns: type,
    accessor,
    isStatic: modifiersOf(property).has('static'),
    hasBody: true,
    parameters: [...own, ...given],
    body: translator.inside({ labels: [] }, () => bodyOf(translator, fieldOf(tree, 'body'))),
    place: translator.placeOf(fieldOf(property, 'name') ?? property),
  };
}
