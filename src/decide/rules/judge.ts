import type { Finding, RuleMetadata } from '../../model/finding.js';
import type { Problem } from '../../model/problem.js';
import { rules } from './index.js';
import type { Findable } from './rule.js';
import { metadataOf, runRules, type Surroundings } from './run.js';

/** What all rules come to. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly rules: readonly RuleMetadata[];
}

/**
 * Runs every rule.
 * @param findable What the rules look at.
 * @param surroundings What is around it.
 */
export function judge(findable: Findable, surroundings: Surroundings): Judgement {
  return { ...runRules(rules, findable, surroundings), rules: rules.map(metadataOf) };
}
