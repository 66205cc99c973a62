import type { Argument, Call, Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { memberWriteOf } from '../member-writes.js';
import { splitPairs, type Pair } from '../pairs.js';
import { readBlock } from './functions.js';

/** Translates a call. `A.new(b)` is a construction, and `a.call(b)` and `a.(b)` call what `a` is. */
export function readCall(translator: Translator, tree: Tree): Expression {
  const receiver = fieldOf(tree, 'receiver');
  const method = fieldOf(tree, 'method');
  const place = translator.placeOf(method ?? tree);
  const values = argumentsOf(translator, tree);
  if (method?.kind === 'super') return { kind: 'opaque', parts: values.map(({ value }) => value), place };
  const name = method === null ? 'call' : textOf(method);
  if (receiver === null) return callOf({ kind: 'name', name, place }, values);
  const object = translator.expression(receiver);
  const isType = receiver.kind === 'constant' || receiver.kind === 'scope_resolution';
  if ((name === 'new' && isType) || name === 'call') return callOf(object, values);
  return memberWriteOf(callOf({ kind: 'member', object, name, place }, values), 'ruby');
}

/** Translates a name that is a call without arguments. */
export function readBareCall(translator: Translator, tree: Tree): Expression {
  return callOf({ kind: 'name', name: textOf(tree), place: translator.placeOf(tree) }, []);
}

function callOf(callee: Expression, values: readonly Argument[]): Call {
  return { kind: 'call', callee, arguments: values, place: callee.place };
}

/** What a call is given: pairs have labels where their keys are symbols, the rest is one dictionary; its block comes last. */
function argumentsOf(translator: Translator, tree: Tree): readonly Argument[] {
  const given = fieldOf(tree, 'arguments')?.children ?? [];
  const block = fieldOf(tree, 'block');
  const pairs = given.filter(({ kind }) => kind === 'pair' || kind === 'hash_splat_argument');
  const labelled = isMerging(tree) ? [] : pairs.filter(isLabelled);
  const others = pairs.filter((pair) => !labelled.includes(pair));
  const [first] = others;
  const positional = given
    .filter((each) => /^[a-z]/.test(each.kind) && !pairs.includes(each) && each.kind !== 'block_argument')
    .map((each): Argument => ({ label: null, value: translator.expression(each) }));
  return [
    ...positional,
    ...labelled.flatMap((pair): readonly Argument[] => {
      const { key, value } = pairOf(translator, pair);
      return key?.kind === 'literal' ? [{ label: String(key.value), value }] : [];
    }),
    ...(first === undefined ? [] : [{ label: null, value: dictionaryOf(translator, first, others) }]),
    ...(block === null ? [] : [{ label: null, value: readBlock(translator, block) }]),
  ];
}

/** Methods that take one dictionary, whatever its keys. Source: https://docs.ruby-lang.org/en/master/Hash.html. */
const merging: ReadonlySet<string> = new Set(['merge', 'merge!', 'update', 'replace']);

function isMerging(tree: Tree): boolean {
  const method = fieldOf(tree, 'method');
  return method !== null && merging.has(textOf(method));
}

function isLabelled(pair: Tree): boolean {
  const key = fieldOf(pair, 'key');
  return key?.kind === 'hash_key_symbol' || key?.kind === 'simple_symbol';
}

/** Translates `{ a: 1, 'b' => 2, **c }`. */
export function readHash(translator: Translator, tree: Tree): Expression {
  return dictionaryOf(
    translator,
    tree,
    tree.children.filter(({ kind }) => kind === 'pair' || kind === 'hash_splat_argument'),
  );
}

function dictionaryOf(translator: Translator, tree: Tree, pairs: readonly Tree[]): Expression {
  return {
    kind: 'object',
    ...splitPairs(pairs.map((pair) => pairOf(translator, pair))),
    place: translator.placeOf(tree),
  };
}

/** `a:` alone has the value of the name. */
function pairOf(translator: Translator, pair: Tree): Pair {
  const key = fieldOf(pair, 'key');
  const value = fieldOf(pair, 'value');
  const place = translator.placeOf(pair);
  if (key === null) {
    const [spread] = translator.parts(pair);
    return { key: null, value: spread ?? { kind: 'opaque', parts: [], place } };
  }
  const given: Expression = value === null ? { kind: 'name', name: textOf(key), place } : translator.expression(value);
  return { key: translator.expression(key), value: given };
}
