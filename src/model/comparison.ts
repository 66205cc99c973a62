import type { Answer, Evidence } from './answer.js';
import type { DataTypeId } from './data-type.js';
import type { Position } from './place.js';
import type { PurposeId } from './purpose.js';

/** A data type that was approved as collected, and how. A null says nothing. */
export interface ApprovedAnswer {
  readonly id: DataTypeId;
  readonly linked: boolean | null;
  readonly tracking: boolean | null;
  readonly purposes: readonly PurposeId[] | null;
  /** What it rested on then; empty where the file does not tell. */
  readonly evidence: readonly Evidence[];
  /** Where the file says it. */
  readonly position: Position;
}

/** The label that was filed for an app. */
export interface Label {
  /** The file that it was read from, relative to the audited folder. */
  readonly file: string;
  /** What it says is collected, each data type once; empty where it says that no data is. */
  readonly answers: readonly ApprovedAnswer[];
  /** The data types of which the file leaves open whether they are collected: the label says nothing of them. */
  readonly undecided: readonly DataTypeId[];
}

/** A part of an answer that is no longer what was approved. */
export interface Change {
  readonly dataType: Pick<Answer, 'id' | 'name'>;
  readonly part: 'collected' | 'linked' | 'tracking' | 'purposes';
  readonly before: string;
  readonly now: string;
  /**
   * `drift` where both are decided and differ; `open` where today's draft, or the approved file, leaves it to a person; `unshown`
   * where it was approved as collected and nothing here ever showed it, as of what only a server or an SDK collects.
   */
  readonly kind: 'drift' | 'open' | 'unshown';
  /** What it rests on now, and what it rested on; after `traceComparison` the newest commit is first. */
  readonly evidence: readonly ChangeEvidence[];
}

/** Evidence of a change. */
export interface ChangeEvidence extends Evidence {
  /** `gone` where it was evidence when the answers were approved, and no longer is. */
  readonly status: 'present' | 'gone';
  /** What brought it, or took it away; null until history was looked at. */
  readonly origin: Origin | null;
}

/** The commit of a line of evidence. */
export type Origin =
  | {
      readonly kind: 'commit';
      /** The whole object id, in hexadecimal. */
      readonly id: string;
      /** When it was written, as `git log` shows it: ISO 8601 with the author's offset from UTC. */
      readonly time: string;
      /** The first line of its message. */
      readonly subject: string;
    }
  | { readonly kind: 'uncommitted' }
  /** `reason` ends a sentence that begins with "its commit is not known:". */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Today's answers held against the last approved ones. */
export interface Comparison {
  /** The file's name. */
  readonly file: string;
  readonly format: 'fastlane' | 'asc' | 'report' | 'privacy manifest';
  /** What the file says is collected. */
  readonly answers: readonly ApprovedAnswer[];
  readonly changes: readonly Change[];
  /** Why no commit is known: the end of a sentence; null where history was read, or not looked at. */
  readonly historyProblem: string | null;
}
