import type { Expression } from '../../model/expression.js';
import type { Declaration } from '../../model/module.js';
import type { Translator } from './translator.js';
import { nameOf, textOf, type Tree } from './tree.js';

/**
 * Translates a pattern into the expression that it compares with: `.denied`, `Status.denied`, `3`, a list for a tuple;
 * opaque for what matches anything, or more than one value.
 * @param translator The translator.
 * @param children The pattern's parts.
 */
export function readPattern(translator: Translator, children: readonly [Tree, ...Tree[]]): Expression {
  const [first] = children;
  const dot = children.findLastIndex(({ kind }) => kind === '.');
  const named = dot === -1 ? undefined : children[dot + 1];
  if (named?.kind === 'simple_identifier') return readCase(translator, named, children.slice(dot + 2));
  if (children.length === 1 && (first.kind === 'pattern' || first.kind === 'switch_pattern')) return readWhole(translator, first);
  if (first.kind === '(') return { kind: 'list', items: readItems(translator, children), place: translator.placeOf(first) };
  const matchesAnything = children.length > 1 || first.kind === 'value_binding_pattern' || first.kind === 'wildcard_pattern';
  return matchesAnything ? { kind: 'opaque', parts: [], place: translator.placeOf(first) } : readValue(translator, first);
}

/** A range matches more than one value; of what the grammar understood in part, nobody knows what it matches. */
function readValue(translator: Translator, tree: Tree): Expression {
  const value = translator.expression(tree);
  return tree.kind === 'range_expression' || tree.hasError ? { kind: 'opaque', parts: [value], place: value.place } : value;
}

/** Translates a pattern with all its parts. */
export function readWhole(translator: Translator, pattern: Tree): Expression {
  const [first, ...more] = pattern.children;
  return first === undefined
    ? { kind: 'opaque', parts: [], place: translator.placeOf(pattern) }
    : readPattern(translator, [first, ...more]);
}

/** `.name(…)`; `.some(x)` is x. */
function readCase(translator: Translator, named: Tree, rest: readonly Tree[]): Expression {
  const name = nameOf(named);
  const [inner, ...more] = name === 'some' ? rest.filter(({ kind }) => kind === 'pattern') : [];
  if (inner !== undefined && more.length === 0) return readWhole(translator, inner);
  return { kind: 'member', object: null, name, place: translator.placeOf(named) };
}

function readItems(translator: Translator, children: readonly Tree[]): readonly Expression[] {
  return children.filter(({ kind }) => kind === 'pattern').map((item) => readWhole(translator, item));
}

/** Declares what a pattern binds, if it binds anything. */
export function declareBound(translator: Translator, patterns: readonly Tree[]): readonly Declaration[] {
  return patterns.some(binds) ? declareNames(translator, boundNames(patterns)) : [];
}

function binds({ kind, children }: Tree): boolean {
  return kind === 'value_binding_pattern' || children.some(binds);
}

/** The names in a pattern's parts that are no cases and no labels. */
export function boundNames(parts: readonly Tree[]): readonly Tree[] {
  return parts.flatMap((part, index) => {
    if (parts[index - 1]?.kind === '.' || parts[index + 1]?.kind === ':') return [];
    return part.kind === 'simple_identifier' ? [part] : boundNames(part.children);
  });
}

/** Variables that nothing is known of. They hide outer ones of their names. */
export function declareNames(translator: Translator, names: readonly Tree[]): readonly Declaration[] {
  return names.map((name) => ({
    kind: 'declaration',
    declares: 'variable',
    name: textOf(name),
    type: null,
    value: null,
    wrapper: null,
    place: translator.placeOf(name),
  }));
}
