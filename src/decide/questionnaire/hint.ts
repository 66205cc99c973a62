import type { DataTypeId } from '../../model/data-type.js';
import type { Signal } from '../../model/signal.js';

/** What a signal says about a data type. */
export interface Hint {
  readonly dataType: DataTypeId;
  readonly kind: HintKind;
  readonly signal: Signal;
  /** What shows it, in words. */
  readonly what: string;
  readonly source: string | null;
}

/**
 * `sent` to mParticle; `unsure`, sent to mParticle but perhaps not as this type; `unnamed`, sent to mParticle under a name that
 * says nothing; `unknown-key`, on an event under a key that says nothing; `computed`, on an event under keys that the audit
 * cannot read.
 */
export type HintKind = 'sent' | 'unsure' | 'unnamed' | 'unknown-key' | 'computed';
