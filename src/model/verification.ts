import type { Place } from './place.js';
import type { Problem } from './problem.js';
import type { Moment, Occurrences, Recording } from './recording.js';

/** What the user chose in the ATT prompt; `not-shown`: the app did not show it. */
export type PromptChoice = 'authorized' | 'denied' | 'not-shown';

/** What the person who recorded knows of the prompt: no recording contains it. */
export interface PromptAnswer {
  /** When the prompt was answered; null where nobody says. */
  readonly answered: Moment | null;
  readonly choice: PromptChoice | null;
}

/** How a recording contradicts the draft, the prompt or the dependencies. */
export type ContradictionKind =
  | 'access-answered-no'
  | 'tracker-before-answer'
  | 'tracker-after-refusal'
  | 'tracker-without-permission'
  | 'sdk-not-in-dependencies';

/** What is recorded and not answered by the audit. */
export type OpenPointKind =
  | 'access-open'
  | 'access-unknown'
  | 'prompt-unknown'
  | 'tracking-answered-no'
  | 'sdk-unresolved'
  | 'domain-of-server-integration'
  | 'domain-unknown'
  | 'domain-of-website'
  | 'record-unknown';

/** Something that was recorded. */
export interface Observed extends Occurrences {
  /** A host, or a category of accesses. */
  readonly subject: string;
}

/** A recording that contradicts what is answered. */
export interface RecordingFinding extends Observed {
  readonly kind: ContradictionKind;
  /** A sentence. */
  readonly message: string;
  /** An imperative sentence. */
  readonly advice: string;
  /** Where the fact behind it is written. */
  readonly source: string;
}

/** Something recorded that only a person can explain. */
export interface OpenPoint {
  readonly kind: OpenPointKind;
  /** Ends with a question mark. */
  readonly text: string;
  /** What to do with the answer: an imperative sentence. */
  readonly advice: string;
  /** What it is about; empty where it is about a kind of record. */
  readonly observed: readonly Observed[];
}

/** Something recorded that an answer, an SDK, an integration or iOS itself explains. */
export interface Explained extends Observed {
  readonly by: 'answer' | 'sdk' | 'integration' | 'system' | 'user';
  /** A sentence. */
  readonly text: string;
  /** Where the repository says so; null where a fact of the catalog does. */
  readonly place: Place | null;
}

/** A recording, held against the audit of the app. */
export interface Verification {
  readonly tool: { readonly name: string; readonly version: string };
  /** The app's id in a repository with several, else its name; null where nothing says. */
  readonly app: string | null;
  /** The bundle ids whose records count; empty where the recording does not name apps. */
  readonly bundleIds: readonly string[];
  readonly recording: Pick<Recording, 'file' | 'format' | 'records' | 'from' | 'to'>;
  readonly prompt: PromptAnswer;
  /** By time, then by subject. */
  readonly findings: readonly RecordingFinding[];
  readonly questions: readonly OpenPoint[];
  /** By subject. */
  readonly explained: readonly Explained[];
  /** What a reader should know: sentences. */
  readonly remarks: readonly string[];
  /** Of the recording and of the audit. */
  readonly problems: readonly Problem[];
}
