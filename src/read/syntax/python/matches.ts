import type { Expression } from '../../../model/expression.js';
import type { Declaration, Statement, SwitchCase } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';

/** Translates `match a:`; a pattern that is no constant can match whatever it is. */
export function readMatch(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const [first] = tree.children.filter(({ field }) => field === 'subject');
  const subject: Expression = first === undefined ? { kind: 'opaque', parts: [], place } : translator.expression(first);
  const clauses = childrenOf(fieldOf(tree, 'body') ?? tree, 'case_clause');
  const cases = clauses.map((clause) => readCase(translator, clause));
  return [{ kind: 'switch', subject, cases, isExhaustive: false, place }];
}

function readCase(translator: Translator, clause: Tree): SwitchCase {
  const place = translator.placeOf(clause);
  const guard = fieldOf(clause, 'guard');
  const [condition = null] = guard === null ? [] : translator.parts(guard);
  const patterns = childrenOf(clause, 'case_pattern').flatMap(alternativesIn);
  const isAnything = patterns.some(isCapture);
  const body = translator.inside({ labels: [] }, () => translator.statements(fieldOf(clause, 'consequence')?.children ?? []));
  const any: Expression = { kind: 'opaque', parts: [], place };
  return {
    patterns: isAnything ? (condition === null ? [] : [any]) : patterns.map((each) => constantIn(translator, each) ?? any),
    isDefault: isAnything && condition === null,
    declares: patterns.flatMap((each) => capturesIn(translator, each)),
    condition,
    body,
    place,
  };
}

/** `1 | 2` is two patterns. */
function alternativesIn(pattern: Tree): readonly Tree[] {
  const [only] = pattern.children;
  if (pattern.kind === 'case_pattern' && only !== undefined) return alternativesIn(only);
  return pattern.kind === 'union_pattern'
    ? pattern.children.filter(({ kind }) => kind !== '|').flatMap(alternativesIn)
    : [pattern];
}

/** A name without a dot takes whatever there is, as `_` does. */
function isCapture({ kind, ...tree }: Tree): boolean {
  return kind === '_' || (kind === 'dotted_name' && !textOf({ kind, ...tree }).includes('.'));
}

function constantIn(translator: Translator, pattern: Tree): Expression | null {
  if (/^(?:integer|float|string|concatenated_string|true|false|none|dotted_name)$/.test(pattern.kind))
    return translator.expression(pattern);
  return null;
}

function capturesIn(translator: Translator, pattern: Tree): readonly Declaration[] {
  if (pattern.kind === 'dotted_name') {
    if (!isCapture(pattern)) return [];
    const place = translator.placeOf(pattern);
    return [{ kind: 'declaration', declares: 'variable', name: textOf(pattern), type: null, value: null, wrapper: null, place }];
  }
  return pattern.kind === 'class_pattern'
    ? pattern.children.slice(1).flatMap((child) => capturesIn(translator, child))
    : pattern.children.flatMap((child) => capturesIn(translator, child));
}
