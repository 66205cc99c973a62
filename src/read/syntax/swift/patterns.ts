import type { Expression } from '../../../model/expression.js';
import type { Declaration, PatternStep } from '../../../model/module.js';
import type { Translator } from './translator.js';
import { nameOf, textOf, type Tree } from './tree.js';

/** A pattern's parts. */
type Parts = readonly [Tree, ...Tree[]];

/**
 * Translates a pattern into the expression that a value is matched with: `.denied`, `Status.denied`, `3`, a list for a tuple,
 * a `case` for a case with values, `anything`, a range.
 * @param translator The translator.
 * @param children The pattern's parts.
 * @param isBinding Whether a `let` around it makes its names new ones.
 */
export function readPattern(translator: Translator, children: Parts, isBinding = false): Expression {
  const [first, ...more] = children;
  const place = translator.placeOf(first);
  const [second, ...others] = more;
  if (first.kind === 'value_binding_pattern' && second !== undefined) return readPattern(translator, [second, ...others], true);
  const named = namedCase(children);
  if (named !== null) return readCase(translator, named, children, isBinding);
  if (more.length === 0 && isPattern(first)) return readWhole(translator, first, isBinding);
  if (first.kind === '(') return { kind: 'list', items: readItems(translator, children, isBinding), place };
  if (more.length > 0) return { kind: 'opaque', parts: [], place };
  return isAnything(first, isBinding)
    ? { kind: 'operation', operator: 'anything', operands: [], place }
    : readValue(translator, first);
}

function isAnything({ kind }: Tree, isBinding: boolean): boolean {
  return kind === 'wildcard_pattern' || (isBinding && kind === 'simple_identifier');
}

/** The name of the case that a pattern's parts look for, or null. */
function namedCase(parts: readonly Tree[]): Tree | null {
  const dot = parts.findLastIndex(({ kind }) => kind === '.');
  const named = dot === -1 ? undefined : parts[dot + 1];
  return named?.kind === 'simple_identifier' ? named : null;
}

function isPattern({ kind }: Tree): boolean {
  return kind === 'pattern' || kind === 'switch_pattern';
}

/** Of what the grammar understood in part, nobody knows what it matches. */
function readValue(translator: Translator, tree: Tree): Expression {
  const value = translator.expression(tree);
  return tree.hasError ? { kind: 'opaque', parts: [value], place: value.place } : value;
}

/** Translates a pattern with all its parts. */
export function readWhole(translator: Translator, pattern: Tree, isBinding = false): Expression {
  const [first, ...more] = pattern.children;
  return first === undefined
    ? { kind: 'opaque', parts: [], place: translator.placeOf(pattern) }
    : readPattern(translator, [first, ...more], isBinding);
}

/** `.name(…)`; `.some(x)` is x. */
function readCase(translator: Translator, named: Tree, parts: readonly Tree[], isBinding: boolean): Expression {
  const name = nameOf(named);
  const inner = readItems(translator, parts, isBinding);
  const [only] = inner;
  if (only !== undefined && isOptional(name, inner.length)) return only;
  const place = translator.placeOf(named);
  const member: Expression = { kind: 'member', object: null, name, place };
  return inner.length === 0 ? member : { kind: 'operation', operator: 'case', operands: [member, ...inner], place };
}

/** A value that may be nothing is itself where it is something. */
function isOptional(name: string, parts: number): boolean {
  return name === 'some' && parts === 1;
}

function readItems(translator: Translator, children: readonly Tree[], isBinding: boolean): readonly Expression[] {
  return children.filter(isPattern).map((item) => readWhole(translator, item, isBinding));
}

/** Declares what patterns bind, if they bind anything: each name is the part of the matched value where it stands. */
export function declareBound(translator: Translator, patterns: readonly Tree[]): readonly Declaration[] {
  return patterns.flatMap((pattern) => boundIn(translator, [pattern], [], false));
}

/** Declares what the parts of one pattern bind. */
export function declareParts(translator: Translator, parts: readonly Tree[]): readonly Declaration[] {
  return boundIn(translator, parts, [], false);
}

/** Declares what the pattern of a loop binds of each element: its names are new ones without a `let`. */
export function declareElement(translator: Translator, parts: readonly Tree[]): readonly Declaration[] {
  return boundIn(translator, parts, [], true);
}

function boundIn(
  translator: Translator,
  parts: readonly Tree[],
  path: readonly PatternStep[],
  isOutside: boolean,
): readonly Declaration[] {
  const isBinding = isOutside || parts.some(({ kind }) => kind === 'value_binding_pattern');
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0 && isPattern(only)) return boundIn(translator, only.children, path, isBinding);
  const named = namedCase(parts);
  const inner = parts.filter(isPattern);
  const isApart = named !== null || parts.some(({ kind }) => kind === '(');
  const name = named === null ? null : nameOf(named);
  const isPlain = !isApart || isOptional(name ?? '', inner.length);
  const declared = inner.flatMap((each, position) =>
    boundIn(translator, each.children, isPlain ? path : [...path, { name, position, of: inner.length }], isBinding),
  );
  const own = isBinding && !isApart ? parts.filter(({ kind }) => kind === 'simple_identifier') : [];
  return [...declareNames(translator, own, path), ...declared];
}

/** The names in a pattern's parts that are no cases and no labels. */
export function boundNames(parts: readonly Tree[]): readonly Tree[] {
  return parts.flatMap((part, index) => {
    if (parts[index - 1]?.kind === '.' || parts[index + 1]?.kind === ':') return [];
    return part.kind === 'simple_identifier' ? [part] : boundNames(part.children);
  });
}

/**
 * Variables that nothing is known of but where they stand in what is matched. They hide outer ones of their names.
 * @param part Where; none for what is no part of a matched value.
 */
export function declareNames(
  translator: Translator,
  names: readonly Tree[],
  part: readonly PatternStep[] | null = null,
): readonly Declaration[] {
  return names.map((name) => ({
    kind: 'declaration',
    declares: 'variable',
    name: textOf(name),
    type: null,
    value: null,
    ...(part === null ? {} : { part }),
    wrapper: null,
    place: translator.placeOf(name),
  }));
}
