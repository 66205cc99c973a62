import type { ScopeIndex } from '../../model/expression.js';
import type { Scope, Source } from '../../model/source.js';

/** A scope with its index. */
export interface PlacedScope<Kind extends Scope = Scope> {
  readonly index: ScopeIndex;
  readonly scope: Kind;
}

/**
 * Which scopes matter for what is around a fact. A function of ten thousand early exits has as many branches in each other: whoever
 * looks outward steps over them.
 */
export interface Nesting {
  /** By scope, the innermost one that is no branch, itself included. */
  readonly bodies: readonly ScopeIndex[];
  /** By scope, the innermost one that is no branch or declares something, itself included. */
  readonly binders: readonly ScopeIndex[];
}

/** Scopes with their nesting. */
type Nested = Pick<Source, 'scopes'> & Nesting;

/**
 * Works out which scopes matter.
 * @param source Every scope of it comes after its parent.
 * @param declaring The scopes that declare something.
 */
export function nestingOf(source: Pick<Source, 'scopes'>, declaring: ReadonlySet<ScopeIndex>): Nesting {
  return {
    bodies: innermost(source, ({ kind }) => kind !== 'branch'),
    binders: innermost(source, ({ kind }, index) => kind !== 'branch' || declaring.has(index)),
  };
}

function innermost(
  { scopes }: Pick<Source, 'scopes'>,
  isOfKind: (scope: Scope, index: ScopeIndex) => boolean,
): readonly ScopeIndex[] {
  const found: ScopeIndex[] = [];
  scopes.forEach((scope, index) => {
    found.push(isOfKind(scope, index) || scope.parent === null ? index : (found[scope.parent] ?? 0));
  });
  return found;
}

/** A scope and all that enclose it, innermost first. */
export function ancestors({ scopes }: Source, scope: ScopeIndex): readonly PlacedScope[] {
  const chain: PlacedScope[] = [];
  for (let index: ScopeIndex | null = scope; index !== null;) {
    const current: Scope | undefined = scopes[index];
    if (current === undefined) break;
    chain.push({ index, scope: current });
    index = current.parent;
  }
  return chain;
}

/** The functions, closures, types and the file that enclose a scope, itself included, innermost first. */
export function bodiesAround({ scopes, bodies }: Nested, scope: ScopeIndex): readonly PlacedScope[] {
  const chain: PlacedScope[] = [];
  for (let from: ScopeIndex | null = scope; from !== null;) {
    const index: ScopeIndex = bodies[from] ?? from;
    const current: Scope | undefined = scopes[index];
    if (current === undefined) break;
    chain.push({ index, scope: current });
    from = current.parent;
  }
  return chain;
}

/** The innermost function or closure, or the file, that encloses a scope. */
export function enclosingBody({ scopes, bodies }: Nested, scope: ScopeIndex): ScopeIndex {
  for (let from: ScopeIndex | null = scope; from !== null;) {
    const index: ScopeIndex = bodies[from] ?? from;
    const current: Scope | undefined = scopes[index];
    if (current === undefined) break;
    if (current.kind === 'function' || current.kind === 'closure') return index;
    from = current.parent;
  }
  return 0;
}

/** The innermost named function that encloses a scope, or null at the top of a file or type. */
export function enclosingFunction(source: Nested, scope: ScopeIndex): PlacedScope | null {
  return bodiesAround(source, scope).find(({ scope: { kind } }) => kind === 'function') ?? null;
}

/** The enclosing types and functions of a scope, outermost first, joined by dots; empty at the top. */
export function enclosingName(source: Nested, scope: ScopeIndex): string {
  return bodiesAround(source, scope)
    .flatMap(({ scope: current }) => (current.kind === 'type' || current.kind === 'function' ? [current.name] : []))
    .reverse()
    .join('.');
}

/** Whether `outer` is `inner` or encloses it. */
export function encloses({ scopes }: Source, outer: ScopeIndex, inner: ScopeIndex): boolean {
  for (let index: ScopeIndex | null = inner; index !== null && index >= outer; index = scopes[index]?.parent ?? null)
    if (index === outer) return true;
  return false;
}
