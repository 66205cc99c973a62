import { childOf, textOf, type Tree } from './tree.js';

/** What `defer { … }` defers; null for any other tree. */
export function deferredBody({ kind, children }: Tree): readonly Tree[] | null {
  const [target, suffix] = children;
  const [closure] = suffix?.kind === 'call_suffix' ? suffix.children : [];
  if (kind !== 'call_expression' || target?.kind !== 'simple_identifier' || closure?.kind !== 'lambda_literal') return null;
  return textOf(target) === 'defer' ? (childOf(closure, 'statements')?.children ?? []) : null;
}
