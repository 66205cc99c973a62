import { childOf, textOf, treeOf, type Tree } from '../grammar/tree.js';

/**
 * How tightly operators bind, the loosest first.
 * Source: https://dart.dev/language/operators
 */
const levels: readonly (readonly string[])[] = [
  ['??'],
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>=', 'is', 'as'],
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>', '>>>'],
  ['+', '-'],
  ['*', '/', '%', '~/'],
];

const levelOf = new Map(levels.flatMap((operators, level) => operators.map((operator) => [operator, level] as const)));

const infixKinds = new Set([
  'if_null_expression',
  'logical_or_expression',
  'logical_and_expression',
  'equality_expression',
  'relational_expression',
  'bitwise_or_expression',
  'bitwise_xor_expression',
  'bitwise_and_expression',
  'shift_expression',
  'additive_expression',
  'multiplicative_expression',
  'type_test_expression',
  'type_cast_expression',
  'conditional_expression',
  'infix',
  'conditional',
]);

/** Whether a node has operators between its operands. */
export function isInfix({ kind }: Tree): boolean {
  return infixKinds.has(kind);
}

/** A part of a flat sequence: an operand, an operator, `is T` and `as T`, or what stands between `?` and `:`. */
type Item =
  | { readonly is: 'operand'; readonly tree: Tree }
  | { readonly is: 'operator'; readonly text: string; readonly tree: Tree }
  | { readonly is: 'type'; readonly text: 'is' | 'as'; readonly tree: Tree }
  | { readonly is: 'choice'; readonly tree: Tree };

/** The kind of an operation: two operands with the operator between them, or one with `is T` or `as T`. */
const operation = 'infix';

/** The kind of `a ? b : c`: its three operands. */
const choice = 'conditional';

/** Builds the tree of operators anew: the grammar reads `a && b ? c : d` as `a && (b ? c : d)`. */
export function rebuildInfix(tree: Tree): Tree {
  const reader = { items: withGenericCalls(flatten(tree)), at: 0 };
  const built = readChoice(reader);
  return built === null || reader.at < reader.items.length ? tree : { ...built, field: tree.field };
}

interface Reader {
  readonly items: readonly Item[];
  at: number;
}

function flatten(tree: Tree): readonly Item[] {
  if (!isInfix(tree)) return [{ is: 'operand', tree }];
  if (tree.kind === choice || tree.kind === 'conditional_expression') return flattenChoice(tree);
  return tree.children.flatMap((child): readonly Item[] => {
    if (isInfix(child)) return flatten(child);
    if (child.kind === 'type_test') return [{ is: 'type', text: 'is', tree: child }];
    if (child.kind === 'type_cast') return [{ is: 'type', text: 'as', tree: child }];
    const text = /_operator$/.test(child.kind) || levelOf.has(child.kind) ? textOf(child).trim() : '';
    return [levelOf.has(text) ? { is: 'operator', text, tree: child } : { is: 'operand', tree: child }];
  });
}

function flattenChoice(tree: Tree): readonly Item[] {
  const [test, then, otherwise] = tree.children.filter(({ kind }) => kind !== '?' && kind !== ':');
  if (test === undefined || then === undefined || otherwise === undefined) return [{ is: 'operand', tree }];
  return [...flatten(test), { is: 'choice', tree: then }, ...flatten(otherwise)];
}

/** `a.b<T>(c)` looks like two comparisons to the grammar. */
function withGenericCalls(items: readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const [callee, open, type, close, given] = items.slice(at, at + 5);
    if (callee?.is === 'operand' && given?.is === 'operand' && isMark(open, '<') && isMark(close, '>') && isTypeName(type)) {
      const call = callOf(callee.tree, given.tree);
      if (call !== null) {
        result.push({ is: 'operand', tree: call });
        at += 4;
        continue;
      }
    }
    const item = items[at];
    if (item !== undefined) result.push(item);
  }
  return result;
}

function isMark(item: Item | undefined, text: string): boolean {
  return item?.is === 'operator' && item.text === text;
}

function isTypeName(item: Item | undefined): boolean {
  return item?.is === 'operand' && item.tree.kind === 'identifier';
}

function callOf(callee: Tree, given: Tree): Tree | null {
  if (given.kind !== 'parenthesized_expression' && given.kind !== 'record_literal') return null;
  return treeOf('call', [callee, { ...given, kind: 'arguments' }]);
}

/** Loosest of all: `a ? b : c`, to the right. */
function readChoice(reader: Reader): Tree | null {
  const test = readLevel(reader, 0);
  const item = reader.items[reader.at];
  if (test === null || item?.is !== 'choice') return test;
  reader.at += 1;
  const otherwise = readChoice(reader);
  return otherwise === null ? null : treeOf(choice, [test, item.tree, otherwise]);
}

function readLevel(reader: Reader, level: number): Tree | null {
  if (level >= levels.length) return readOperand(reader);
  let left = readLevel(reader, level + 1);
  for (let item = reader.items[reader.at]; left !== null && item !== undefined; item = reader.items[reader.at]) {
    if ((item.is !== 'operator' && item.is !== 'type') || levelOf.get(item.text) !== level) return left;
    reader.at += 1;
    if (item.is === 'type') {
      left = treeOf(operation, [left, item.tree]);
      continue;
    }
    const right: Tree | null = readLevel(reader, level + 1);
    left = right === null ? null : treeOf(operation, [left, item.tree, right]);
  }
  return left;
}

function readOperand(reader: Reader): Tree | null {
  const item = reader.items[reader.at];
  if (item?.is !== 'operand') return null;
  reader.at += 1;
  return item.tree;
}

/** The operator of an operation, with its operands; for `is T` and `as T` there is one. */
export function partsOfInfix(tree: Tree): { readonly operator: string; readonly operands: readonly Tree[] } {
  const [left, middle, right] = tree.children;
  const operands = [left, right].flatMap((each) => each ?? []);
  if (middle?.kind === 'type_test') return { operator: childOf(middle, 'is_operator') === null ? '' : 'is', operands };
  if (middle?.kind === 'type_cast') return { operator: 'as', operands };
  return { operator: middle === undefined ? '' : textOf(middle).trim(), operands };
}
