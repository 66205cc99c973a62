import type { Answer, Evidence } from './answer.js';
import type { DataTypeId } from './data-type.js';
import type { PurposeId } from './purpose.js';

/** What was approved for one data type. A null says nothing. */
export interface ApprovedAnswer {
  readonly id: DataTypeId;
  readonly collected: boolean;
  readonly linked: boolean | null;
  readonly tracking: boolean | null;
  readonly purposes: readonly PurposeId[] | null;
}

/** A part of an answer that is no longer what was approved. */
export interface Change {
  readonly dataType: Pick<Answer, 'id' | 'name'>;
  readonly part: 'collected' | 'linked' | 'tracking' | 'purposes';
  readonly before: string;
  readonly now: string;
  /** `drift` where both are decided and differ; `open` where today's draft leaves it to a person. */
  readonly kind: 'drift' | 'open';
  readonly evidence: readonly Evidence[];
}

/** Today's answers held against the last approved ones. */
export interface Comparison {
  /** The file's name. */
  readonly file: string;
  readonly format: string;
  readonly changes: readonly Change[];
}
