import type { Expression } from '../../../model/expression.js';
import type { Place } from '../../../model/place.js';
import type { ExpressionTranslation, Translator } from './translator.js';
import { textOf, type Tree } from './tree.js';
import { typeName } from './types.js';

/**
 * How tightly operators bind; what is not listed is an operator of the app's own.
 * Source: the precedence groups of Swift's standard library (Policy.swift).
 */
const tightness: Readonly<Record<string, number>> = {
  '<<': 9, '>>': 9,
  '*': 8, '/': 8, '%': 8, '&': 8, '&*': 8,
  '+': 7, '-': 7, '|': 7, '^': 7, '&+': 7, '&-': 7,
  '...': 6, '..<': 6,
  as: 5, is: 5,
  '??': 4,
  '==': 3, '!=': 3, '===': 3, '!==': 3, '<': 3, '>': 3, '<=': 3, '>=': 3, '~=': 3,
  '&&': 2,
  '||': 1,
}; // prettier-ignore

/** Operators that group from the right. */
const fromTheRight = new Set(['??']);

/** Expressions as Swift groups their operators. */
type Grouped = { readonly tree: Tree } | { readonly operator: string; readonly left: Grouped; readonly right: Grouped };

/** The operands of an expression in order, and the operators between them. */
interface Sequence {
  readonly operands: Tree[];
  readonly operators: string[];
}

/** Expressions that combine others, by the grammar's kinds. */
export const operatorReaders = {
  check_expression: readOperators,
  as_expression: readOperators,
  equality_expression: readOperators,
  comparison_expression: readOperators,
  infix_expression: readOperators,
  nil_coalescing_expression: readOperators,
  additive_expression: readOperators,
  multiplicative_expression: readOperators,
  bitwise_operation: readOperators,
  range_expression: readOperators,
  open_start_range_expression: readOperators,
  open_end_range_expression: readOperators,
  conjunction_expression: readOperators,
  disjunction_expression: readOperators,
  ternary_expression: readTernary,
} as const satisfies Readonly<Record<string, ExpressionTranslation>>;

/** Whether an expression joins two others by an operator; a range can have one end only. */
export function joins(tree: Tree): boolean {
  return tree.kind in operatorReaders && tree.kind !== 'ternary_expression' && partsOf(tree).length === 3;
}

function partsOf({ children }: Tree): readonly Tree[] {
  return children.filter(({ kind }) => kind !== 'ERROR');
}

/**
 * Reads operators and their operands. The grammar does not group them as Swift does: after an implicit member
 * (`status == .authorized && isReady`) it takes all that follows for the right side.
 */
export function readOperators(translator: Translator, tree: Tree): Expression {
  if (tree.kind in operatorReaders && !joins(tree)) {
    const parts = tree.children.filter(({ kind }) => /^[A-Za-z_]/.test(kind)).map((part) => translator.expression(part));
    const place = translator.placeOf(tree);
    return readOpenRange(tree, parts, place) ?? { kind: 'opaque', parts, place };
  }
  const sequence: Sequence = { operands: [], operators: [] };
  flatten(tree, sequence);
  return readGrouped(translator, group(sequence, tree));
}

/** `3...`, `..<3`: a range with one end; null for anything else. */
function readOpenRange(tree: Tree, [bound, ...more]: readonly Expression[], place: Place): Expression | null {
  const [first, last] = partsOf(tree);
  if (!/range_expression$/.test(tree.kind) || first === undefined || last === undefined) return null;
  if (bound === undefined || more.length > 0) return null;
  const nothing: Expression = { kind: 'literal', value: null, place };
  const isFrom = textOf(last) in ranges;
  const operator = ranges[textOf(isFrom ? last : first)] ?? 'range';
  return { kind: 'operation', operator, operands: isFrom ? [bound, nothing] : [nothing, bound], place };
}

/** What the operators of ranges are called in every language. */
const ranges: Readonly<Record<string, string>> = { '...': 'range', '..<': 'range-below' };

function flatten(tree: Tree, sequence: Sequence): void {
  const [left, operator, right] = partsOf(tree);
  if (tree.kind === 'prefix_expression' && left !== undefined && operator !== undefined && joins(operator)) {
    // A prefix belongs to the operand next to it, whatever follows.
    const at = sequence.operands.length;
    flatten(operator, sequence);
    const first = sequence.operands[at];
    if (first !== undefined) sequence.operands[at] = { ...tree, children: [left, first] };
  } else if (joins(tree) && left !== undefined && operator !== undefined && right !== undefined) {
    flattenJoined(tree, [left, operator, right], sequence);
  } else if (goesOnAfterOperators(tree)) flattenContinued(tree, sequence);
  else sequence.operands.push(tree);
}

function flattenJoined(tree: Tree, [left, operator, right]: readonly [Tree, Tree, Tree], sequence: Sequence): void {
  const matched = matchedWith(operator, right);
  if (matched === null) flatten(left, sequence);
  else sequence.operands.push({ ...tree, kind: 'open_end_range_expression', children: [left, operator] });
  const written = matched === null ? textOf(operator) : '~=';
  sequence.operators.push(/^as\b/.test(written) ? 'as' : written);
  flatten(matched ?? right, sequence);
}

/** The grammar reads `3... ~= x` as if `~=` belonged to x alone: what is matched with the range, or null. */
function matchedWith(operator: Tree, right: Tree): Tree | null {
  const [sign, matched] = right.kind === 'prefix_expression' ? right.children : [];
  const isMatch = sign !== undefined && textOf(sign) === '~=' && textOf(operator) in ranges;
  return isMatch ? (matched ?? null) : null;
}

/** A call or member belongs to the operand next to it: `a + b.c(d)` can come as `((a + b).c)(d)`. */
function flattenContinued(tree: Tree, sequence: Sequence): void {
  const [first, ...rest] = tree.children;
  if (first !== undefined) flatten(first, sequence);
  const last = sequence.operands.pop();
  if (last !== undefined) sequence.operands.push({ ...tree, children: [last, ...rest] });
}

const continuations = new Set(['call_expression', 'navigation_expression', 'postfix_expression']);

/** Whether the grammar has a call or member of operators that stand in no parentheses. */
export function goesOnAfterOperators({ kind, children: [first] }: Tree): boolean {
  return continuations.has(kind) && first !== undefined && (joins(first) || goesOnAfterOperators(first));
}

/** Groups a sequence by tightness; the whole tree stands in for an operand that is not there. */
function group({ operands, operators }: Sequence, whole: Tree): Grouped {
  let at = 0;
  const climb = (loosest: number): Grouped => {
    let left: Grouped = { tree: operands[at] ?? whole };
    for (let operator = operators[at]; operator !== undefined; operator = operators[at]) {
      const own = tightness[operator] ?? 0.5;
      if (own < loosest) break;
      at += 1;
      left = { operator, left, right: climb(fromTheRight.has(operator) ? own : own + 0.1) };
    }
    return left;
  };
  return climb(0);
}

function readGrouped(translator: Translator, grouped: Grouped): Expression {
  if ('tree' in grouped) return translator.expression(grouped.tree);
  const { operator, left, right } = grouped;
  const value = readGrouped(translator, left);
  const { place } = value;
  if (operator === 'as' && 'tree' in right)
    return { kind: 'cast', type: typeName(right.tree) ?? textOf(right.tree), value, place };
  if (operator === 'is') return { kind: 'operation', operator, operands: [value], place };
  return { kind: 'operation', operator: ranges[operator] ?? operator, operands: [value, readGrouped(translator, right)], place };
}

function readTernary(translator: Translator, tree: Tree): Expression {
  const [condition, , yes, , no] = tree.children;
  if (condition === undefined || yes === undefined || no === undefined)
    return { kind: 'opaque', parts: [], place: translator.placeOf(tree) };
  const test = translator.expression(condition);
  const operands = [test, translator.expression(yes), translator.expression(no)];
  return { kind: 'operation', operator: '?:', operands, place: test.place };
}
