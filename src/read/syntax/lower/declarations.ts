import type { ScopeIndex } from '../../../model/expression.js';
import type { Declaration } from '../../../model/module.js';
import { visit, visitOnce } from './expressions.js';
import type { Facts } from './facts.js';

/** Collects a declaration; its value runs before it, once for all names of a pattern. */
export function declare(facts: Facts, declaration: Declaration, scope: ScopeIndex): void {
  const { declares, name, type, value, takenFrom, wrapper, sameAs, isOpen, isHidden, beginsEmpty, isShared, place } = declaration;
  for (const argument of wrapper?.arguments ?? []) visit(facts, argument, scope);
  if (takenFrom !== undefined) visitOnce(facts, takenFrom, scope);
  else if (value !== null) visit(facts, value, scope);
  facts.declare({
    declares,
    name,
    type,
    value,
    body: null,
    place,
    scope,
    ...(wrapper === null ? {} : { wrapper }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...written(declaration),
    ...set({ isOpen, isHidden, beginsEmpty, isShared }),
  });
}

/** Under which name a library writes it, where that is another one. */
function written({ writtenAs, writtenBy }: Declaration): Pick<Declaration, 'writtenAs' | 'writtenBy'> {
  return { ...(writtenAs === undefined ? {} : { writtenAs }), ...(writtenBy === undefined ? {} : { writtenBy }) };
}

/** What is said of a declaration. */
type Said = Pick<Declaration, 'isOpen' | 'isHidden' | 'beginsEmpty' | 'isShared'>;

/** Of what can be said, what is. */
function set(said: { readonly [Key in keyof Said]: Said[Key] | undefined }): Said {
  return Object.fromEntries(Object.entries(said).filter(([, holds]) => holds === true));
}
