import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Reader } from './reader.js';
import { textOf, type Tree } from './tree.js';

/**
 * Reads a pattern as the expression that it compares with: `.denied`, `Status.denied`, `3`, a list for a tuple;
 * opaque for what matches anything.
 * @param reader The reader.
 * @param children The pattern's parts.
 * @param scope The scope in which it is tested.
 */
export function readPattern(reader: Reader, children: readonly Tree[], scope: ScopeIndex): Expression {
  const { writer, expression } = reader;
  const [first] = children;
  if (first === undefined) return { kind: 'opaque', parts: [], place: { file: writer.file, line: 1, column: 1 } };
  const dot = children.findLastIndex(({ kind }) => kind === '.');
  const named = dot === -1 ? undefined : children[dot + 1];
  if (named?.kind === 'simple_identifier') return readCase(reader, named, children.slice(dot + 2), scope);
  if (children.length === 1 && (first.kind === 'pattern' || first.kind === 'switch_pattern'))
    return readPattern(reader, first.children, scope);
  if (first.kind === '(') return { kind: 'list', items: readItems(reader, children, scope), place: writer.placeOf(first) };
  const matchesAnything = children.length > 1 || first.kind === 'value_binding_pattern' || first.kind === 'wildcard_pattern';
  return matchesAnything ? { kind: 'opaque', parts: [], place: writer.placeOf(first) } : expression(first, scope, 'called');
}

/** `.name(…)`; `.some(x)` is x. */
function readCase(reader: Reader, named: Tree, rest: readonly Tree[], scope: ScopeIndex): Expression {
  const { writer } = reader;
  const name = textOf(named).replaceAll('`', '');
  const [inner, ...more] = name === 'some' ? rest.filter(({ kind }) => kind === 'pattern') : [];
  if (inner !== undefined && more.length === 0) return readPattern(reader, [inner], scope);
  return { kind: 'member', object: null, name, place: writer.placeOf(named) };
}

function readItems(reader: Reader, children: readonly Tree[], scope: ScopeIndex): readonly Expression[] {
  return children.filter(({ kind }) => kind === 'pattern').map((item) => readPattern(reader, [item], scope));
}

/**
 * Declares what a pattern binds: variables that nothing is known of. They hide outer ones of their names.
 * @param reader The reader.
 * @param patterns The pattern's parts.
 * @param scope The scope that the pattern opens.
 */
export function declareBound({ writer }: Reader, patterns: readonly Tree[], scope: ScopeIndex): void {
  if (!patterns.some(binds)) return;
  for (const name of boundNames(patterns)) {
    writer.declare({
      declares: 'variable',
      name: textOf(name),
      type: null,
      value: null,
      body: null,
      place: writer.placeOf(name),
      scope,
    });
  }
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
