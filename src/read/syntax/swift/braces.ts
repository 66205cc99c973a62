import type { Tree } from './tree.js';

/** What stands between a body's braces. */
export function braceless({ children }: Tree): readonly Tree[] {
  return children
    .filter(({ kind }) => kind !== '{' && kind !== '}')
    .flatMap((child) => (child.kind === 'statements' ? child.children : [child]));
}

/** What stands between the first brace after an index and its partner. */
export function blockAfter(children: readonly Tree[], index: number): readonly Tree[] {
  const open = children.findIndex(({ kind }, at) => at > index && kind === '{');
  if (open === -1) return [];
  const close = children.findIndex(({ kind }, at) => at > open && kind === '}');
  return children
    .slice(open + 1, close === -1 ? undefined : close)
    .flatMap((child) => (child.kind === 'statements' ? child.children : [child]));
}
