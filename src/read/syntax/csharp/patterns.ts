import type { Expression } from '../../../model/expression.js';
import type { Condition, Declaration } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { partsIn } from './nodes.js';
import { isType, typeNameOf } from './types.js';

/** What a pattern asks of a value. */
export interface Match {
  /** Null where it matches anything. */
  readonly test: Expression | null;
  /** What it is compared with, if that is all that it asks: constants, one of which it has to be. */
  readonly constants: readonly Expression[] | null;
  readonly declares: readonly Declaration[];
}

const anything: Match = { test: null, constants: null, declares: [] };

/**
 * Translates a pattern.
 * @param subject What is matched.
 */
export function readPattern(translator: Translator, pattern: Tree, subject: Expression): Match {
  const row = patterns[pattern.kind];
  if (row !== undefined) return row(translator, pattern, subject);
  return { test: { kind: 'opaque', parts: [subject], place: translator.placeOf(pattern) }, constants: null, declares: [] };
}

/** Patterns by the kinds of the grammar. */
const patterns: Readonly<Record<string, typeof readPattern>> = {
  discard: () => anything,
  constant_pattern: matchConstant,
  parenthesized_pattern: (translator, pattern, subject) => {
    const [inner] = partsIn(pattern);
    return inner === undefined ? anything : readPattern(translator, inner, subject);
  },
  negated_pattern: negate,
  or_pattern: combine,
  and_pattern: combine,
  relational_pattern: matchRelation,
  declaration_pattern: matchDeclaration,
  var_pattern: matchDeclaration,
  recursive_pattern: matchProperties,
};

/** `> a`. */
function matchRelation(translator: Translator, pattern: Tree, subject: Expression): Match {
  const [value] = partsIn(pattern);
  const operator = pattern.children[0]?.kind ?? '';
  const operands = value === undefined ? [subject] : [subject, translator.expression(value)];
  return { test: { kind: 'operation', operator, operands, place: translator.placeOf(pattern) }, constants: null, declares: [] };
}

function matchConstant(translator: Translator, pattern: Tree, subject: Expression): Match {
  const place = translator.placeOf(pattern);
  const [value] = partsIn(pattern);
  if (value === undefined || value.kind === 'tuple_expression' || value.kind === 'predefined_type')
    return { test: { kind: 'opaque', parts: [subject], place }, constants: null, declares: [] };
  const constant = translator.expression(value);
  return {
    test: { kind: 'operation', operator: '==', operands: [subject, constant], place },
    constants: [constant],
    declares: [],
  };
}

function negate(translator: Translator, pattern: Tree, subject: Expression): Match {
  const inner = partsIn(pattern).at(-1);
  const { test, declares } = inner === undefined ? anything : readPattern(translator, inner, subject);
  const place = translator.placeOf(pattern);
  const never: Expression = { kind: 'literal', value: false, place };
  return {
    test: test === null ? never : { kind: 'operation', operator: '!', operands: [test], place },
    constants: null,
    declares,
  };
}

function combine(translator: Translator, pattern: Tree, subject: Expression): Match {
  const isChoice = pattern.kind === 'or_pattern';
  const matches = ['left', 'right'].flatMap((field) => {
    const part = fieldOf(pattern, field);
    return part === null ? [] : [readPattern(translator, part, subject)];
  });
  const declares = matches.flatMap((match) => match.declares);
  const tests = matches.flatMap(({ test }) => test ?? []);
  if (isChoice ? tests.length < matches.length : tests.length === 0) return { ...anything, declares };
  const [only] = tests;
  const operands = tests;
  const place = translator.placeOf(pattern);
  const test: Expression =
    only !== undefined && tests.length === 1 ? only : { kind: 'operation', operator: isChoice ? '||' : '&&', operands, place };
  const constants = matches.flatMap((match) => match.constants ?? []);
  const isPlain = isChoice && matches.every((match) => match.constants !== null);
  return { test, constants: isPlain ? constants : null, declares };
}

/** `var x`, `Type x`. */
function matchDeclaration(translator: Translator, pattern: Tree, subject: Expression): Match {
  const type = fieldOf(pattern, 'type');
  const declares = declareNamed(translator, pattern, subject, type);
  if (pattern.kind === 'var_pattern' || type?.kind === 'implicit_type') return { test: null, constants: null, declares };
  return { test: existsTest(subject), constants: null, declares };
}

/** A value of a type is there, at least. */
function existsTest(subject: Expression): Expression {
  return { kind: 'operation', operator: 'exists', operands: [subject], place: subject.place };
}

function declareNamed(translator: Translator, pattern: Tree, value: Expression, type: Tree | null): readonly Declaration[] {
  const named = fieldOf(pattern, 'name');
  if (named === null || named.kind !== 'identifier') return [];
  const place = translator.placeOf(named);
  return [
    { kind: 'declaration', declares: 'variable', name: textOf(named), type: typeNameOf(type), value, wrapper: null, place },
  ];
}

/** `Type { A: b, C.D: e } x`. */
function matchProperties(translator: Translator, pattern: Tree, subject: Expression): Match {
  const place = translator.placeOf(pattern);
  const declares = declareNamed(translator, pattern, subject, fieldOf(pattern, 'type'));
  if (childOf(pattern, 'positional_pattern_clause') !== null)
    return { test: { kind: 'opaque', parts: [subject], place }, constants: null, declares };
  const clause = childOf(pattern, 'property_pattern_clause');
  const parts = (clause === null ? [] : childrenOf(clause, 'subpattern')).flatMap((part) => {
    const [named, inner] = partsIn(part);
    if (named === undefined || inner === undefined) return [];
    const object = textOf(named)
      .split('.')
      .reduce<Expression>(
        (whole, name) => ({ kind: 'member', object: whole, name: name.trim(), place: translator.placeOf(named) }),
        subject,
      );
    return [readPattern(translator, inner, object)];
  });
  const tests = [existsTest(subject), ...parts.flatMap(({ test }) => test ?? [])];
  const [only] = tests;
  const test: Expression | null =
    tests.length === 1 ? (only ?? null) : { kind: 'operation', operator: '&&', operands: tests, place };
  return { test, constants: null, declares: [...declares, ...parts.flatMap((part) => part.declares)] };
}

/** Translates `a is pattern`; what it declares stands before the statement. */
export function readIs(translator: Translator, tree: Tree): Expression {
  const { test, declares } = readIsTest(translator, tree);
  translator.hoist(declares);
  return test;
}

/** Translates `a is pattern` as a condition that declares. */
export function readIsTest(translator: Translator, tree: Tree): Condition {
  const place = translator.placeOf(tree);
  const [value, second] = partsIn(tree);
  const pattern = fieldOf(tree, 'pattern') ?? second;
  if (value === undefined || pattern === undefined)
    return { test: { kind: 'opaque', parts: translator.parts(tree), place }, declares: [] };
  const subject = translator.expression(value);
  if (tree.kind === 'is_expression' && isType(pattern))
    return { test: { kind: 'opaque', parts: [subject], place }, declares: [] };
  const { test, declares } = readPattern(translator, pattern, subject);
  return { test: test ?? { kind: 'literal', value: true, place }, declares };
}
