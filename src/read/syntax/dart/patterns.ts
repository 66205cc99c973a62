import type { Expression } from '../../../model/expression.js';
import type { Condition, Declaration } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, textOf, type Tree } from '../grammar/tree.js';
import { typeNameIn } from './types.js';

/** Whether a plain name in a pattern is a new variable, or a constant to compare with. */
type NamesAre = 'variables' | 'constants';

/** A part of a pattern that takes a value apart, and how the part is reached. */
interface Part {
  readonly pattern: Tree;
  readonly value: Expression | null;
}

/** Whether a node is a pattern. */
export function isPattern({ kind }: Tree): boolean {
  return kind.endsWith('_pattern');
}

/**
 * Declares what a pattern binds: `(a, name: b)` binds a to the first field and b to the one of that name.
 * @param value What is taken apart; null where nothing is known of it.
 */
export function declarePattern(
  translator: Translator,
  pattern: Tree,
  value: Expression | null,
  names: NamesAre = 'variables',
): readonly Declaration[] {
  return boundIn(translator, pattern, value, names).map((declaration) =>
    value === null || declaration.value === value ? declaration : { ...declaration, takenFrom: value },
  );
}

function boundIn(translator: Translator, pattern: Tree, value: Expression | null, names: NamesAre): readonly Declaration[] {
  const named = variableOf(pattern, names);
  if (named !== null) {
    const place = translator.placeOf(named);
    const name = textOf(named);
    const type = typeNameIn(pattern);
    return name === '_' ? [] : [{ kind: 'declaration', declares: 'variable', name, type, value, wrapper: null, place }];
  }
  if (pattern.kind === 'constant_pattern') return [];
  return partsOf(translator, pattern, value).flatMap((part) => boundIn(translator, part.pattern, part.value, names));
}

/** The name that a pattern binds itself, or null. */
function variableOf(pattern: Tree, names: NamesAre): Tree | null {
  if (pattern.kind === 'variable_pattern') return childrenOf(pattern, 'identifier').at(-1) ?? null;
  return pattern.kind === 'constant_pattern' && names === 'variables' ? childOf(pattern, 'identifier') : null;
}

/** The patterns in a pattern, with what each of them takes. */
function partsOf(translator: Translator, pattern: Tree, value: Expression | null): readonly Part[] {
  const parts: Part[] = [];
  let key: Tree | null = null;
  let isNamed = false;
  let position = 0;
  for (const child of pattern.children) {
    if (child.kind === ':') isNamed = true;
    else if (child.kind === ',') {
      key = null;
      isNamed = false;
      position += 1;
    } else if (isPattern(child)) {
      const taken = value === null ? null : taker(translator, pattern, value, { key, isNamed, position, child });
      parts.push({ pattern: child, value: taken });
    } else if (/^[a-z_]+$/.test(child.kind) && child.kind !== 'type_identifier' && child.kind !== 'type_arguments') key = child;
  }
  return parts;
}

interface Taken {
  readonly key: Tree | null;
  readonly isNamed: boolean;
  readonly position: number;
  readonly child: Tree;
}

/** What a part takes of the value: a field, an element, or all of it. */
function taker(translator: Translator, { kind }: Tree, value: Expression, part: Taken): Expression | null {
  const { place } = value;
  if (kind === 'rest_pattern') return null;
  if (kind === 'map_pattern' && part.key !== null)
    return { kind: 'operation', operator: 'subscript', operands: [value, translator.expression(part.key)], place };
  if (part.isNamed) {
    const named = part.key ?? variableOf(part.child, 'variables');
    return named === null ? null : { kind: 'member', object: value, name: textOf(named), place: translator.placeOf(named) };
  }
  if (kind !== 'list_pattern' && kind !== 'record_pattern') return value;
  const index: Expression = { kind: 'literal', value: part.position, place };
  return { kind: 'operation', operator: 'subscript', operands: [value, index], place };
}

/** Translates `(a, b) = (b, a)`. */
export function assignPattern(translator: Translator, tree: Tree): Expression {
  const pattern = tree.children.find(isPattern);
  const given = tree.children.at(-1);
  const place = translator.placeOf(tree);
  if (pattern === undefined || given === undefined) return { kind: 'opaque', parts: translator.parts(tree), place };
  const value = translator.expression(given);
  const operands = boundIn(translator, pattern, value, 'variables').map((bound): Expression => {
    const target: Expression = { kind: 'name', name: bound.name, place: bound.place };
    return { kind: 'assignment', operator: '=', target, value: bound.value ?? value, place: bound.place };
  });
  return { kind: 'operation', operator: ',', operands, place };
}

/** What a case matches: constants, anything, or what nobody knows. */
export interface Match {
  readonly constants: readonly Expression[];
  readonly isAnything: boolean;
  readonly declares: readonly Declaration[];
}

/**
 * Translates the patterns of a case, between which there may be `||`.
 * @param patterns The nodes between `case` and what follows.
 */
export function readMatch(translator: Translator, patterns: readonly Tree[], subject: Expression): Match {
  const declares = patterns.filter(isPattern).flatMap((each) => declarePattern(translator, each, subject, 'constants'));
  const isPlain = patterns.every((each) => isPattern(each) || each.kind === 'logical_or_operator');
  const all = patterns.filter(isPattern);
  if (isPlain && all.some(matchesAnything)) return { constants: [], isAnything: true, declares };
  const opaque = (each: Tree): Expression => ({ kind: 'opaque', parts: [], place: translator.placeOf(each) });
  const constants = isPlain
    ? all.map((each) => constantOf(translator, each) ?? opaque(each))
    : patterns.slice(0, 1).map((each) => opaque(each));
  return { constants, isAnything: false, declares };
}

/** `_`, `var x`, `final x`. */
function matchesAnything(pattern: Tree): boolean {
  if (pattern.kind === 'variable_pattern') return typeNameIn(pattern) === null && childOf(pattern, 'type_identifier') === null;
  const named = pattern.kind === 'constant_pattern' ? childOf(pattern, 'identifier') : null;
  return named !== null && textOf(named) === '_';
}

function constantOf(translator: Translator, pattern: Tree): Expression | null {
  if (pattern.kind !== 'constant_pattern') return null;
  const [only] = translator.parts(pattern);
  return only ?? null;
}

/** Translates `value case pattern` of an if. */
export function readCaseTest(translator: Translator, patterns: readonly Tree[], subject: Expression): Condition {
  const { place } = subject;
  const { constants, isAnything, declares } = readMatch(translator, patterns, subject);
  if (isAnything) return { test: { kind: 'literal', value: true, place }, declares };
  if (patterns.length === 1 && declares.length === 1 && declares[0]?.value === subject)
    return { test: { kind: 'operation', operator: 'exists', operands: [subject], place }, declares };
  const tests = constants.map((constant): Expression =>
    constant.kind === 'opaque'
      ? { kind: 'opaque', parts: [subject], place }
      : { kind: 'operation', operator: '==', operands: [subject, constant], place },
  );
  const [only, ...more] = tests;
  if (only !== undefined && more.length === 0) return { test: only, declares };
  return { test: { kind: 'operation', operator: '||', operands: tests, place }, declares };
}
