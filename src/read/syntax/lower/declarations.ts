import type { ScopeIndex } from '../../../model/expression.js';
import type { Declaration } from '../../../model/module.js';
import { visit, visitOnce } from './expressions.js';
import type { Facts } from './facts.js';

/** Collects a declaration; its value runs before it, once for all names of a pattern. */
export function declare(facts: Facts, declaration: Declaration, scope: ScopeIndex): void {
  const { declares, name, type, value, takenFrom, wrapper, sameAs, writtenAs, isOpen, beginsEmpty, isShared, place } =
    declaration;
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
    ...(writtenAs === undefined ? {} : { writtenAs }),
    ...(isOpen === true ? { isOpen } : {}),
    ...(beginsEmpty === true ? { beginsEmpty } : {}),
    ...(isShared === true ? { isShared } : {}),
  });
}
