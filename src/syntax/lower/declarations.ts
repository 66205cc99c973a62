import type { ScopeIndex } from '../../model/expression.js';
import type { Declaration } from '../../model/module.js';
import { visit } from './expressions.js';
import type { Facts } from './facts.js';

/** Collects a declaration; its value runs before it. */
export function declare(facts: Facts, { declares, name, type, value, wrapper, place }: Declaration, scope: ScopeIndex): void {
  for (const argument of wrapper?.arguments ?? []) visit(facts, argument, scope);
  if (value !== null) visit(facts, value, scope);
  facts.declare({ declares, name, type, value, body: null, place, scope });
}
