import type { ScopeIndex } from '../../model/expression.js';
import type { Scope, Source } from '../../model/source.js';

/** A scope with its index. */
export interface PlacedScope<Kind extends Scope = Scope> {
  readonly index: ScopeIndex;
  readonly scope: Kind;
}

/** A scope and all that enclose it, innermost first. */
export function ancestors(source: Source, scope: ScopeIndex): readonly PlacedScope[] {
  const chain: PlacedScope[] = [];
  for (let index: ScopeIndex | null = scope; index !== null;) {
    const current: Scope | undefined = source.scopes[index];
    if (current === undefined) break;
    chain.push({ index, scope: current });
    index = current.parent;
  }
  return chain;
}

/** The innermost function or closure, or the file, that encloses a scope. */
export function enclosingBody({ scopes }: Source, scope: ScopeIndex): ScopeIndex {
  for (let index: ScopeIndex | null = scope; index !== null;) {
    const current: Scope | undefined = scopes[index];
    if (current === undefined) break;
    if (current.kind === 'function' || current.kind === 'closure') return index;
    index = current.parent;
  }
  return 0;
}

/** The innermost named function that encloses a scope, or null at the top of a file or type. */
export function enclosingFunction(source: Source, scope: ScopeIndex): PlacedScope | null {
  return ancestors(source, scope).find(({ scope: { kind } }) => kind === 'function') ?? null;
}

/** The enclosing types and functions of a scope, outermost first, joined by dots; empty at the top. */
export function enclosingName(source: Source, scope: ScopeIndex): string {
  return ancestors(source, scope)
    .flatMap(({ scope: current }) => (current.kind === 'type' || current.kind === 'function' ? [current.name] : []))
    .reverse()
    .join('.');
}

/** Whether `outer` is `inner` or encloses it. */
export function encloses({ scopes }: Source, outer: ScopeIndex, inner: ScopeIndex): boolean {
  for (let index: ScopeIndex | null = inner; index !== null; index = scopes[index]?.parent ?? null)
    if (index === outer) return true;
  return false;
}
