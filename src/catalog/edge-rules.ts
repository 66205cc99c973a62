import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import rows from './edge-rules.json' with { type: 'json' };

/** A case that Apple's pages decide (facts/apple.md §2.4). */
export interface EdgeRule {
  readonly id: string;
  /** The data types that it is about; empty where it is about any. */
  readonly dataTypes: readonly DataTypeId[];
  /** Signals by which the case shows in the code. */
  readonly signals: readonly string[];
  /** Other evidence by which it shows: an SDK that declares tracking, or more than one party that collects. */
  readonly declared: readonly ('sdk-tracking' | 'several-parties')[];
  readonly text: string;
  readonly source: Citation;
}

/** The edge rules, sorted by id. */
export const edgeRules = rows as readonly EdgeRule[];
