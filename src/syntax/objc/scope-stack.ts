import type { ScopeIndex } from '../../model/expression.js';
import type { Place } from '../../model/place.js';
import type { Scope } from '../../model/source.js';
import type { Stretch } from './conditionals.js';

/** A scope before it has its parent. */
export type NewScope = Scope extends infer Each ? (Each extends Scope ? Omit<Each, 'parent'> : never) : never;

/** The scopes of one file, and the one in which its readers now stand. */
export interface ScopeStack {
  readonly scopes: readonly Scope[];
  /** The scope in which facts are now collected. */
  current(): ScopeIndex;
  /**
   * Opens a scope inside the current one and makes it the current one.
   * @param extent Where its text stands; null for a branch, which nobody looks up by place.
   */
  open(scope: NewScope, extent: Stretch | null): ScopeIndex;
  /** Makes an earlier scope the current one again. */
  close(to: ScopeIndex): void;
  /** The innermost type, or the innermost function, closure or type, that encloses an offset; else the file. */
  enclosing(offset: number, kind: 'type' | 'body'): ScopeIndex;
  /** Drops every scope from an index on. */
  forget(from: ScopeIndex): void;
}

/**
 * Makes a stack whose only scope is the file.
 * @param start The place of the file's first character.
 */
export function createScopeStack(start: Place): ScopeStack {
  const scopes: Scope[] = [{ kind: 'file', parent: null, place: start }];
  const extents: (Stretch | null)[] = [null];
  let current = 0;

  const encloses = (index: number, offset: number, wanted: 'type' | 'body'): boolean => {
    const extent = extents[index] ?? null;
    if (extent === null || (wanted === 'type' && scopes[index]?.kind !== 'type')) return false;
    return extent.start <= offset && offset < extent.end;
  };

  return {
    scopes,
    current: () => current,
    open(opened, extent) {
      scopes.push({ ...opened, parent: current });
      extents.push(extent);
      current = scopes.length - 1;
      return current;
    },
    close(to) {
      current = to;
    },
    enclosing(offset, wanted) {
      for (let index = scopes.length - 1; index > 0; index -= 1) if (encloses(index, offset, wanted)) return index;
      return 0;
    },
    forget(from) {
      scopes.length = Math.min(scopes.length, from);
      extents.length = scopes.length;
    },
  };
}
