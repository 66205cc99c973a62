import type { Expression } from '../../../model/expression.js';
import type { Place } from '../../../model/place.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, fieldOf, type Tree } from '../grammar/tree.js';
import { splitPairs, type Pair } from '../pairs.js';
import { readArguments } from './calls.js';
import { partsIn } from './nodes.js';
import { typeNameOf } from './types.js';

/** Source: https://learn.microsoft.com/en-us/dotnet/api/system.collections.generic */
const collections: Readonly<Record<'dictionary' | 'list', ReadonlySet<string>>> = {
  dictionary: new Set([
    ...['Dictionary', 'SortedDictionary', 'ConcurrentDictionary', 'Hashtable', 'NSMutableDictionary'],
    ...['JsonObject', 'JObject', 'ExpandoObject'],
  ]),
  list: new Set(['List', 'HashSet', 'ArrayList', 'Collection', 'ObservableCollection']),
};

/** Whether a type is a collection of a kind. */
export function isCollectionType(type: Tree | null, kind: 'dictionary' | 'list'): boolean {
  const name = typeNameOf(type);
  return name !== null && collections[kind].has(name);
}

/** An empty collection of a type, or null for a type that is none. */
export function collectionOf(type: Tree, place: Place): Expression | null {
  if (isCollectionType(type, 'dictionary')) return { kind: 'object', entries: [], computed: [], place };
  return isCollectionType(type, 'list') ? { kind: 'list', items: [], place } : null;
}

/** Whether an initializer sets members: one of its elements is `A = b`. */
export function setsMembers(initializer: Tree): boolean {
  return childrenOf(initializer, 'assignment_expression').some(
    (element) => fieldOf(element, 'left')?.kind !== 'element_binding_expression',
  );
}

/**
 * Translates `{ { a, b } }` and `{ [a] = b }` as a dictionary, and `{ a, b }` as a list.
 * @param isDictionary Whether the type says what it is where nothing is in it.
 */
export function readElements(translator: Translator, initializer: Tree, isDictionary: boolean): Expression | null {
  const place = translator.placeOf(initializer);
  const elements = partsIn(initializer);
  const pairs = elements.flatMap((element) => pairOf(translator, element) ?? []);
  if (elements.length === 0 ? isDictionary : pairs.length === elements.length)
    return { kind: 'object', ...splitPairs(pairs), place };
  if (pairs.length > 0) return { kind: 'opaque', parts: translator.parts(initializer), place };
  return { kind: 'list', items: elements.map((element) => readItem(translator, element)), place };
}

function pairOf(translator: Translator, element: Tree): Pair | null {
  if (element.kind === 'initializer_expression') {
    const [key, value, ...more] = partsIn(element);
    if (key === undefined || value === undefined || more.length > 0) return null;
    return { key: translator.expression(key), value: readItem(translator, value) };
  }
  const left = element.kind === 'assignment_expression' ? fieldOf(element, 'left') : null;
  const right = element.kind === 'assignment_expression' ? fieldOf(element, 'right') : null;
  if (left?.kind !== 'element_binding_expression' || right === null) return null;
  const [index] = readArguments(translator, left);
  return index === undefined ? null : { key: index.value, value: readItem(translator, right) };
}

/** An element; one in braces of its own is a collection. */
function readItem(translator: Translator, element: Tree): Expression {
  if (element.kind !== 'initializer_expression') return translator.expression(element);
  return readElements(translator, element, false) ?? { kind: 'opaque', parts: [], place: translator.placeOf(element) };
}

/** Translates `new[] { a }`, `new int[] { a }` and `new int[3]`. */
export function readArray(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const initializer = tree.children.find(({ kind }) => kind === 'initializer_expression');
  if (initializer === undefined) return { kind: 'opaque', parts: translator.parts(tree), place };
  return { kind: 'list', items: partsIn(initializer).map((element) => readItem(translator, element)), place };
}

/** Translates `[a, ..b]`, and `{ a }` where an array is declared. */
export function readList(translator: Translator, tree: Tree): Expression {
  const items = partsIn(tree).map((part) => {
    const value = part.kind === 'argument' ? (partsIn(part).at(-1) ?? part) : part;
    return value.kind === 'range_expression' ? spreadOf(translator, value) : readItem(translator, value);
  });
  return { kind: 'list', items, place: translator.placeOf(tree) };
}

function spreadOf(translator: Translator, tree: Tree): Expression {
  return { kind: 'operation', operator: 'spread', operands: translator.parts(tree), place: translator.placeOf(tree) };
}
