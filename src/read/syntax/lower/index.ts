import type { Module } from '../../../model/module.js';
import type { Source } from '../../../model/source.js';
import { createFacts } from './facts.js';
import type { Scoping } from '../../../model/scoping.js';
import { lowerBlock } from './statements.js';

/**
 * Makes scopes and facts of what a translator understood: branches, early exits, cases, short circuits, loops and calls
 * that never return are worked out here, once, for every language.
 * @param module One file.
 * @param scoping What its language does differently.
 */
export function lower(module: Module, scoping: Scoping): Source {
  const { file, statements, recovered, problems } = module;
  const { platform, language } = scoping;
  const facts = createFacts(file, scoping, lowerBlock);
  lowerBlock(facts, statements, 0);
  return { file, platform, language, scoping, statements, scopes: facts.scopes, facts: facts.facts, recovered, problems };
}
