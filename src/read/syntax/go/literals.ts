import type { Argument, Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { splitPairs, type Pair } from '../pairs.js';

/** Translates a number. */
export function readNumber(translator: Translator, tree: Tree): Expression {
  return { kind: 'literal', value: Number(textOf(tree).replaceAll('_', '')), place: translator.placeOf(tree) };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Translates `"a"` and `` `a` ``. */
export function readString(translator: Translator, tree: Tree): Expression {
  const inside = textOf(tree).slice(1, -1);
  const isRaw = tree.kind === 'raw_string_literal';
  const value = isRaw ? inside : inside.replaceAll(/\\(.)/g, (_, character: string) => escapes[character] ?? character);
  return { kind: 'literal', value, place: translator.placeOf(tree) };
}

/** Translates `T{a: b}`: of a struct, the construction with its fields as labels; of a map, a dictionary; of a slice, a list. */
export function readComposite(translator: Translator, tree: Tree): Expression {
  const type = fieldOf(tree, 'type');
  const body = fieldOf(tree, 'body');
  if (body === null) return { kind: 'opaque', parts: translator.parts(tree), place: translator.placeOf(tree) };
  return valueIn(translator, body, type);
}

/** The value in braces; where its type is left out, it is the one of the elements around it. */
function valueIn(translator: Translator, body: Tree, type: Tree | null): Expression {
  const place = translator.placeOf(body);
  const elements = childrenOf(body, 'keyed_element', 'literal_element');
  const inner = type === null ? null : (fieldOf(type, 'element') ?? (type.kind === 'map_type' ? fieldOf(type, 'value') : null));
  if (type !== null && /^(?:slice|array|implicit_length_array)_type$/.test(type.kind)) {
    const items = elements.map((each) => elementOf(translator, fieldOf(each, 'value') ?? each, inner));
    return { kind: 'list', items, place };
  }
  const isDictionary = type?.kind === 'map_type' || elements.some((each) => keyKind(each) === 'other');
  if (!isDictionary) return constructionOf(translator, body, type, elements);
  const pairs = elements.map((each): Pair => {
    const key = fieldOf(each, 'key');
    const value = elementOf(translator, fieldOf(each, 'value') ?? each, inner);
    return { key: key === null ? null : elementOf(translator, key, null), value };
  });
  return { kind: 'object', ...splitPairs(pairs), place };
}

function keyKind(element: Tree): 'name' | 'none' | 'other' {
  const key = fieldOf(element, 'key');
  if (key === null) return 'none';
  return childOf(key, 'identifier') === null ? 'other' : 'name';
}

function elementOf(translator: Translator, element: Tree, type: Tree | null): Expression {
  const inside = element.kind === 'literal_element' ? (element.children[0] ?? element) : element;
  if (inside.kind !== 'literal_value') return translator.expression(inside);
  return valueIn(translator, inside, type?.kind === 'pointer_type' ? (type.children[1] ?? null) : type);
}

function constructionOf(translator: Translator, body: Tree, type: Tree | null, elements: readonly Tree[]): Expression {
  const values = elements.map((each): Argument => {
    const key = fieldOf(each, 'key');
    return { label: key === null ? null : textOf(key), value: elementOf(translator, fieldOf(each, 'value') ?? each, null) };
  });
  const callee = typeOf(translator, type);
  const place = translator.placeOf(body);
  if (callee === null) return { kind: 'opaque', parts: values.map(({ value }) => value), place };
  return { kind: 'call', callee, arguments: values, place: callee.place };
}

/** A type as what is called to make a value of it. */
function typeOf(translator: Translator, type: Tree | null): Expression | null {
  if (type === null) return null;
  if (type.kind === 'pointer_type') return typeOf(translator, type.children[1] ?? null);
  if (type.kind === 'generic_type') return typeOf(translator, fieldOf(type, 'type'));
  if (type.kind === 'type_identifier') return { kind: 'name', name: textOf(type), place: translator.placeOf(type) };
  const named = type.kind === 'qualified_type' ? fieldOf(type, 'name') : null;
  const from = fieldOf(type, 'package');
  if (named === null || from === null) return null;
  const object: Expression = { kind: 'name', name: textOf(from), place: translator.placeOf(from) };
  return { kind: 'member', object, name: textOf(named), place: translator.placeOf(named) };
}

/** The empty value of a type, as `var a T` and `new(T)` make it: of a struct's and of a text's; null for any other type. */
export function madeOf(translator: Translator, type: Tree | null): Expression | null {
  if (type === null || (type.kind !== 'type_identifier' && type.kind !== 'qualified_type')) return null;
  if (textOf(type) === 'string') return { kind: 'literal', value: '', place: translator.placeOf(type) };
  const callee = typeOf(translator, type);
  const isStruct = callee?.kind === 'member' || (callee?.kind === 'name' && /^[A-Z]/.test(callee.name));
  return callee !== null && isStruct ? { kind: 'call', callee, arguments: [], place: callee.place } : null;
}
