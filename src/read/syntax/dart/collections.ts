import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, fieldOf, type Tree } from '../grammar/tree.js';
import { splitPairs, type Pair } from '../pairs.js';
import { readEach } from './loops.js';

const elements = (tree: Tree): readonly Tree[] =>
  tree.children.filter(({ kind }) => /^[A-Za-z]/.test(kind) && kind !== 'type_arguments' && kind !== 'const_builtin');

/** Translates `[a, if (b) c, for (final d in e) d, ...f]`. */
export function readList(translator: Translator, tree: Tree): Expression {
  return { kind: 'list', items: elements(tree).map((each) => readElement(translator, each)), place: translator.placeOf(tree) };
}

/** Translates `(a, name: b)`: with a name it is an object, else a list. */
export function readRecord(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const fields = elements(tree);
  if (!fields.some((field) => childOf(field, 'label') !== null))
    return { kind: 'list', items: fields.map((field) => readElement(translator, field)), place };
  const pairs = fields.map((field, index): Pair => {
    const label = childOf(field, 'label');
    const named = label === null ? null : childOf(label, 'identifier');
    const name = named === null ? `$${String(index + 1)}` : named.source.slice(named.start, named.end);
    return { key: { kind: 'literal', value: name, place: translator.placeOf(field) }, value: valueIn(translator, field) };
  });
  return { kind: 'object', ...splitPairs(pairs), place };
}

/** Translates `{'a': b}` and `{a, b}`. */
export function readSetOrMap(translator: Translator, tree: Tree): Expression {
  const all = elements(tree);
  const types = childOf(tree, 'type_arguments');
  const isSet =
    all.length > 0 ? all.some((each) => !holdsPairs(each)) : types !== null && !types.children.some(({ kind }) => kind === ',');
  if (isSet) return readList(translator, tree);
  const pairs = all.flatMap((each) => readPairs(translator, each));
  return { kind: 'object', ...splitPairs(pairs), place: translator.placeOf(tree) };
}

function holdsPairs(tree: Tree): boolean {
  if (tree.kind === 'pair' || tree.kind === 'spread_element') return true;
  const inner = fieldOf(tree, 'consequence') ?? fieldOf(tree, 'body');
  return inner !== null && /_element$/.test(tree.kind) && holdsPairs(inner);
}

/** The entries of an element; one that is there only if something holds has a value only then. */
function readPairs(translator: Translator, tree: Tree): readonly Pair[] {
  if (tree.kind === 'spread_element') return [{ key: null, value: valueIn(translator, tree) }];
  if (tree.kind === 'for_element') return [{ key: null, value: readElement(translator, tree) }];
  if (tree.kind === 'if_element') return readChosenPairs(translator, tree);
  const key = fieldOf(tree, 'key');
  const value = fieldOf(tree, 'value');
  if (key === null || value === null) return [{ key: null, value: readElement(translator, tree) }];
  return [{ key: translator.expression(key), value: translator.expression(value) }];
}

function readChosenPairs(translator: Translator, tree: Tree): readonly Pair[] {
  const place = translator.placeOf(tree);
  const test = testOf(translator, tree);
  const absent: Expression = { kind: 'literal', value: null, place };
  const choose = (operands: readonly Expression[]): Expression => ({ kind: 'operation', operator: '?:', operands, place });
  const then = fieldOf(tree, 'consequence');
  const otherwise = fieldOf(tree, 'alternative');
  return [
    ...(then === null ? [] : readPairs(translator, then)).map(({ key, value }) => ({
      key,
      value: choose([test, value, absent]),
    })),
    ...(otherwise === null ? [] : readPairs(translator, otherwise)).map(({ key, value }) => ({
      key,
      value: choose([test, absent, value]),
    })),
  ];
}

function testOf(translator: Translator, tree: Tree): Expression {
  const at = tree.children.findIndex(({ kind }) => kind === '(');
  const test = tree.children[at + 1];
  return test === undefined ? { kind: 'opaque', parts: [], place: translator.placeOf(tree) } : translator.expression(test);
}

function valueIn(translator: Translator, tree: Tree): Expression {
  const value = tree.children.findLast(({ kind }) => /^[A-Za-z]/.test(kind) && kind !== 'label');
  return value === undefined ? { kind: 'opaque', parts: [], place: translator.placeOf(tree) } : translator.expression(value);
}

/** An element of a list. */
function readElement(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  if (tree.kind === 'record_field') return valueIn(translator, tree);
  if (tree.kind === 'spread_element')
    return { kind: 'operation', operator: 'spread', operands: [valueIn(translator, tree)], place };
  if (tree.kind === 'if_element') {
    const then = fieldOf(tree, 'consequence');
    const otherwise = fieldOf(tree, 'alternative');
    const absent: Expression = { kind: 'literal', value: null, place };
    const arms = [then, otherwise].map((arm) => (arm === null ? absent : readElement(translator, arm)));
    return { kind: 'operation', operator: '?:', operands: [testOf(translator, tree), ...arms], place };
  }
  if (tree.kind === 'for_element') return readRepeated(translator, tree);
  if (tree.kind === 'pair') return { kind: 'opaque', parts: translator.parts(tree), place };
  return translator.expression(tree);
}

/** `for (final a in b) f(a)` in a collection: it runs, and what it gives is not followed. */
function readRepeated(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const inner = fieldOf(tree, 'body');
  const given = inner === null ? null : readElement(translator, inner);
  const run: readonly Statement[] = given === null ? [] : [{ kind: 'expression', expression: given, place: given.place }];
  const callee: Expression = { kind: 'closure', parameters: [], body: readEach(translator, tree, run), place };
  return { kind: 'opaque', parts: [{ kind: 'call', callee, arguments: [], place }], place };
}
