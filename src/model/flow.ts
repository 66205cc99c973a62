import type { AttStatus } from './att-status.js';
import type { PayloadScalar } from './payload.js';
import type { Place } from './place.js';
import type { Signal } from './signal.js';

/** A start of mParticle, and whether an ATT status reaches its options before it. */
export interface StartFlow {
  readonly kind: 'start';
  readonly start: Signal;
  /** `late`: assigned in a callback that runs after the start, or below it. `undecided`: see the question. */
  readonly status: 'given' | 'late' | 'absent' | 'undecided';
  /** The `mparticle.att-status.initial` signals on these options, late ones included. */
  readonly statuses: readonly Signal[];
  /** What a person has to find out; null unless undecided. */
  readonly question: string | null;
  /** The plugin that writes the start into the generated project; absent where code of the repository starts. */
  readonly plugin?: string;
}

/** A prompt, and what becomes of its outcome. */
export interface PromptFlow {
  readonly kind: 'prompt';
  readonly prompt: Signal;
  readonly outcome: 'forwarded' | 'dropped' | 'undecided';
  /** The `mparticle.att-status.update` signals that the outcome reaches. */
  readonly updates: readonly Signal[];
  /** The statuses for which no update runs; empty unless forwarded. */
  readonly dropped: readonly AttStatus[];
  /** Where they are dropped; empty unless some are. */
  readonly drops: readonly Drop[];
  /** The statuses in whose place mParticle gets another one. */
  readonly mistaken: readonly MistakenStatus[];
  /** The statuses that mParticle gets only under a condition of which nobody knows whether it holds, where it gets others in any case. */
  readonly conditional: readonly AttStatus[];
  readonly question: string | null;
}

/** A status in whose place the app gives mParticle another one. */
export interface MistakenStatus {
  readonly status: AttStatus;
  /** What it gives: `denied` where the user is restricted. */
  readonly given: AttStatus;
}

/** A case that does not give mParticle the outcome, or a condition around what does. */
export type Drop =
  | { readonly kind: 'case'; readonly place: Place }
  /** Whether the outcome is given where the condition is true, or where it is false. */
  | { readonly kind: 'condition'; readonly holds: boolean; readonly place: Place };

/** A constant that is given to mParticle as the status, on all paths or on some. */
export interface UpdateFlow {
  readonly kind: 'update';
  /** A `mparticle.att-status.update` or `mparticle.att-status.initial` signal. */
  readonly update: Signal;
  readonly constant: AttStatus;
  /** `no`: only branches that run for this very status give it. `undecided`: other paths give something else; see the question. */
  readonly hardCoded: 'yes' | 'no' | 'undecided';
  readonly question: string | null;
}

/** The times that an app gives mParticle with a status, as far as the code shows them. */
export interface TimestampFlow {
  readonly kind: 'timestamp';
  /** A `mparticle.att-status.update` signal. */
  readonly update: Signal;
  /** Constants, and times of clocks of which only the unit is known. */
  readonly values: readonly PayloadScalar[];
}

/** A read of the advertising identifier, and whether a check for authorized status governs it. */
export interface ReadFlow {
  readonly kind: 'read';
  readonly read: Signal;
  readonly governed: 'yes' | 'no' | 'undecided';
  readonly question: string | null;
}
