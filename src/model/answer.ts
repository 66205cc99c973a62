import type { DataTypeId } from './data-type.js';
import type { Place } from './place.js';
import type { PurposeId } from './purpose.js';
import type { Verdict } from './verdict.js';

/** One line of the questionnaire. */
export interface Answer {
  readonly id: DataTypeId;
  readonly name: string;
  readonly category: string;
  /** What a privacy manifest calls it: `NSPrivacyCollectedDataTypeEmailAddress`. */
  readonly manifestKey: string;
  readonly collected: Verdict;
  readonly linked: Verdict;
  readonly tracking: Verdict;
  /** In App Store Connect's order. */
  readonly purposes: readonly PurposeId[];
  /** Purposes that come on top if an integration gets the data, which is open; in the same order. */
  readonly openPurposes: readonly PurposeId[];
  /** By whom it is collected or received; empty where it is not collected. */
  readonly parties: readonly Party[];
  /** Whether Apple lets the app leave it out; null where it is not collected. */
  readonly optionalDisclosure: OptionalDisclosure | null;
  /** Most decisive first. */
  readonly reasons: readonly Reason[];
  /** The reason that decides each part; null where nothing speaks of it. */
  readonly because: Readonly<Record<'collected' | 'linked' | 'tracking', Reason | null>>;
  readonly evidence: readonly Evidence[];
  /** Apple's rules for edge cases that bear on this answer. */
  readonly guidance: readonly Guidance[];
  /** What a person must decide before this line can be filed; empty when nothing is open. */
  readonly questions: readonly Question[];
  /** Where a person's no stands against what is sure. */
  readonly contradictions: readonly Contradiction[];
}

/** A person's no to a part of an answer of which something sure says yes. */
export interface Contradiction {
  readonly part: 'collected' | 'linked' | 'tracking';
  /** Where the no stands. */
  readonly place: Place;
  /** What says yes: a sentence. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** Who collects a data type, or gets it from mParticle. */
export interface Party {
  readonly kind: 'app' | 'mparticle' | 'integration' | 'sdk';
  /** `app`, `mparticle`, the id of an integration or of a third-party SDK. */
  readonly id: string;
  readonly name: string;
  /** `review` where it may. */
  readonly collects: 'yes' | 'review';
  /** Whether its use of the data is tracking. */
  readonly tracking: Verdict;
}

/** Whether a data type may be left out of the label (Apple: App privacy details, Optional disclosure). */
export interface OptionalDisclosure {
  /** `no` where a condition is broken; `review` where a person has to see whether all are met. */
  readonly verdict: 'no' | 'review';
  /** Sentences: the conditions that are broken, or those that a person has to look at. */
  readonly conditions: readonly string[];
  readonly source: string;
}

/** A rule of Apple's for an edge case. */
export interface Guidance {
  readonly id: string;
  /** A sentence or two. */
  readonly text: string;
  /** Whether the draft follows it by the evidence; else a person has to see whether the case is theirs. */
  readonly applied: boolean;
  readonly source: string;
}

/** The part of an answer that a question decides; `line` stays open whatever the other parts are; `sdks` is about no one data type. */
export type QuestionAbout = 'collected' | 'linked' | 'tracking' | 'purposes' | 'ownPurposes' | 'line' | 'sdks';

/** What a person must decide. */
export interface Question {
  readonly about: QuestionAbout;
  /** Ends with a question mark. */
  readonly text: string;
  /** Who or what may be so, each in a sentence, where the question joins several: a yes to one is a yes to the question. */
  readonly parts?: readonly string[];
  /** Where the answer is written down: under `answers`, or under `sdks` or `integrations` for these ids (all, where none is named). */
  readonly answeredIn: AnsweredIn;
  readonly options: readonly QuestionOption[];
}

/** Where in `app-privacy.yaml` a question is answered; `forwarding` is what an integration gets, in its entry. */
export type AnsweredIn =
  { readonly kind: 'answers' } | { readonly kind: 'integrations' | 'forwarding' | 'sdks'; readonly ids: readonly string[] };

/** A possible answer. */
export interface QuestionOption {
  /** What is written down: `tracking: yes`. */
  readonly answer: string;
  /** What follows from it: a sentence. */
  readonly means: string;
}

/** Why an answer is what it is: who says so, in a sentence. */
export interface Reason {
  readonly by: 'person' | 'mparticle' | 'code' | 'integration' | 'sdk' | 'apple';
  /** A sentence with a capital and a full stop. */
  readonly text: string;
  /** Where the rule or fact behind it is written, or null. */
  readonly source: string | null;
}

/** Something in the repository that supports an answer. */
export interface Evidence {
  /** The signal, dependency or declaration in words: `MParticle.location is set`. */
  readonly what: string;
  readonly place: Place;
}

/** The whole questionnaire. */
export interface Questionnaire {
  /** Whether the app tracks, as Apple defines it. */
  readonly tracking: {
    readonly answer: Verdict;
    readonly reasons: readonly Reason[];
    /** Hosts that the app contacts to track, as its privacy manifests and its configuration name them; sorted. */
    readonly domains: readonly string[];
  };
  /** All 35, in App Store Connect's order. */
  readonly dataTypes: readonly Answer[];
  /** What is open and about no one data type. */
  readonly questions: readonly Question[];
  /** The terms that the answers rest on, explained from their sources. */
  readonly terms: readonly Term[];
  /** What the draft did not look at: sentences. */
  readonly notLookedAt: readonly string[];
}

/** A word of the questionnaire that is easily misread. */
export interface Term {
  readonly id: string;
  readonly title: string;
  /** Sentences. */
  readonly text: string;
  readonly source: string;
}
