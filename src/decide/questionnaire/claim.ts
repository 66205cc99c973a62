import { optionsOf } from '../../catalog/answer-options.js';
import type { Evidence, Party, Question, QuestionAbout, Reason } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { PurposeId } from '../../model/purpose.js';
import type { Verdict } from '../../model/verdict.js';

/** What one kind of evidence says about one data type. A null says nothing. */
export interface Claim {
  readonly dataType: DataTypeId;
  readonly by: Exclude<Reason['by'], 'person'>;
  readonly collected: Verdict | null;
  readonly linked: Verdict | null;
  readonly tracking: Verdict | null;
  readonly purposes: readonly PurposeId[];
  /** Purposes that count if an integration gets the data, which is open. */
  readonly openPurposes: readonly PurposeId[];
  /** Why: a sentence. */
  readonly text: string;
  /** Where the rule or fact behind it is written, or null. */
  readonly source: string | null;
  readonly evidence: readonly Evidence[];
  /** Who collects the data by it, or receives it. */
  readonly parties: readonly Party[];
  readonly question: Question | null;
  /** Whether the data goes to mParticle, which links it and passes it on to the integrations. */
  readonly toMParticle: boolean;
}

/**
 * Asks about one data type, with the usual answers.
 * @param about The part of the answer that it decides.
 * @param text Ends with a question mark.
 */
export function question(about: QuestionAbout, text: string): Question {
  return { about, text, answeredIn: { kind: 'answers' }, options: optionsOf(about) };
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
    openPurposes: [],
    source: null,
    evidence: [],
    parties: [],
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
