import type { Condition } from '../../../model/module.js';
import { availabilityTest } from '../availability.js';
import { declareParts, readPattern } from './patterns.js';
import type { Translator } from './translator.js';
import { textOf, type Tree } from './tree.js';
import { typeName } from './types.js';

/**
 * Translates conditions parted by commas.
 * @param translator The translator.
 * @param statement The statement that they are the conditions of.
 * @param children The conditions' parts.
 */
export function readConditions(translator: Translator, statement: Tree, children: readonly Tree[]): readonly Condition[] {
  const conditions = splitAtCommas(children).map((condition) => readCondition(translator, condition));
  // A statement that the grammar understood in part has some test all the same.
  return conditions.length > 0 ? conditions : [untold(translator, statement)];
}

function untold(translator: Translator, tree: Tree): Condition {
  return { test: { kind: 'opaque', parts: [], place: translator.placeOf(tree) }, declares: [] };
}

function splitAtCommas(children: readonly Tree[]): readonly (readonly [Tree, ...Tree[]])[] {
  const groups: Tree[][] = [[]];
  let open = 0;
  for (const child of children) {
    // The parentheses of a pattern stand beside its name, with the commas between them.
    if (child.kind === '(') open += 1;
    if (child.kind === ')') open -= 1;
    if (child.kind === ',' && open === 0) groups.push([]);
    else groups.at(-1)?.push(child);
  }
  return groups.filter((group): group is [Tree, ...Tree[]] => group.length > 0);
}

function readCondition(translator: Translator, children: readonly [Tree, ...Tree[]]): Condition {
  const [first] = children;
  const equals = children.findIndex(({ kind }) => kind === '=');
  const value = equals === -1 ? undefined : children[equals + 1];
  if (first.kind === 'case' && value !== undefined) return readCaseCondition(translator, children.slice(1, equals), value);
  if (first.kind === 'value_binding_pattern') return readBinding(translator, children, value);
  if (first.kind === 'availability_condition')
    return { test: availabilityTest(textOf(first), translator.placeOf(first)), declares: [] };
  const [test, ...more] = children.map((child) => translator.expression(child));
  if (test === undefined || more.length === 0) return test === undefined ? untold(translator, first) : { test, declares: [] };
  return { test: { kind: 'opaque', parts: [test, ...more], place: test.place }, declares: [] };
}

/** `case .a = x` compares x with `.a`, and `case .a(let b) = x` matches it with what takes x apart. */
function readCaseCondition(translator: Translator, pattern: readonly Tree[], value: Tree): Condition {
  const subject = translator.expression(value);
  const [first, ...more] = pattern;
  if (first === undefined) return { test: subject, declares: [] };
  const compared = readPattern(translator, [first, ...more]);
  const isPlain = compared.kind === 'member' || compared.kind === 'name' || compared.kind === 'literal';
  const operator = isPlain ? '==' : 'matches';
  return {
    test: { kind: 'operation', operator, operands: [subject, compared], place: subject.place },
    declares: declareParts(translator, pattern),
  };
}

/** `let x = y` and `let x`: whether there is one. */
function readBinding(translator: Translator, children: readonly [Tree, ...Tree[]], value: Tree | undefined): Condition {
  const named = children.find(({ kind }) => kind === 'simple_identifier' || kind === 'self_expression') ?? children[0];
  const bound = translator.expression(value ?? named);
  const place = translator.placeOf(named);
  const test = { kind: 'operation', operator: 'exists', operands: [bound], place } as const;
  const name = textOf(named);
  // `if let x` binds x to itself: nothing new is known of it.
  if (value === undefined || name === 'self') return { test, declares: [] };
  const annotation = children.find(({ kind }) => kind === 'type_annotation');
  const type = annotation === undefined ? null : typeName(annotation);
  return { test, declares: [{ kind: 'declaration', declares: 'variable', name, type, value: bound, wrapper: null, place }] };
}
