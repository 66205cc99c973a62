import type { Evidence, Reason } from '../model/answer.js';
import type { DataTypeId } from '../model/data-type.js';
import type { PurposeId } from '../model/purpose.js';
import type { Verdict } from '../model/verdict.js';

/** What one kind of evidence says about one data type. A null says nothing. */
export interface Claim {
  readonly dataType: DataTypeId;
  readonly by: Exclude<Reason['by'], 'person'>;
  readonly collected: Verdict | null;
  readonly linked: Verdict | null;
  readonly tracking: Verdict | null;
  readonly purposes: readonly PurposeId[];
  /** Why: a sentence. */
  readonly text: string;
  /** Where the rule or fact behind it is written, or null. */
  readonly source: string | null;
  readonly evidence: readonly Evidence[];
  readonly question: Question | null;
  /** Whether the data goes to mParticle, which links it and passes it on to the integrations. */
  readonly toMParticle: boolean;
}

/** What a person has to find out. */
export interface Question {
  /** The part of the answer that it decides; `line` stays open whatever the other parts are. */
  readonly about: 'collected' | 'linked' | 'tracking' | 'purposes' | 'line';
  readonly text: string;
}

/** The parts of a claim that have no default. */
export type ClaimBasis = Pick<Claim, 'dataType' | 'by' | 'text'>;

/**
 * Makes a claim that says nothing but what it is given.
 * @param given Its data type, who says it and why, and what it says.
 */
export function claim(given: ClaimBasis & Partial<Claim>): Claim {
  return {
    collected: null,
    linked: null,
    tracking: null,
    purposes: [],
    source: null,
    evidence: [],
    question: null,
    toMParticle: false,
    ...given,
  };
}

/**
 * Joins verdicts: a yes counts more than a doubt, a doubt more than a no.
 * @param verdicts Those that anybody gave; nulls do not count.
 * @returns The strongest, or null where there is none.
 */
export function strongest(verdicts: readonly (Verdict | null)[]): Verdict | null {
  return (['yes', 'review', 'no'] as const).find((verdict) => verdicts.includes(verdict)) ?? null;
}
