import type { DataTypeId } from '../../src/model/data-type.js';
import type { Verdict } from '../../src/model/verdict.js';
import judgementRows from './judgements.json' with { type: 'json' };
import measuredRows from './measured.json' with { type: 'json' };

/** What the source of an app says of a data type, read by a person; `open` where it does not decide. */
export type Judged = 'yes' | 'no' | 'open';

/** A data type of an app, with what its developers filed and what its source says. */
export interface Judgement {
  readonly dataType: DataTypeId;
  readonly filed: 'yes' | 'no';
  readonly judged: Judged;
  /** A sentence. */
  readonly reason: string;
  /** Where the source says so: `file:line` of the app. */
  readonly places: readonly string[];
}

/** An app whose source was read. A data type without a judgement was not filed, and nothing in the source collects it. */
export interface JudgedApp {
  readonly id: string;
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** Null where it was not recorded. */
  readonly commit: string | null;
  readonly judgements: readonly Judgement[];
}

/** What the audit answered for an app when it was measured last. */
export interface MeasuredApp {
  readonly id: string;
  /** The data types that the audit did not answer with no. */
  readonly answers: readonly { readonly dataType: DataTypeId; readonly collected: Exclude<Verdict, 'no'> }[];
  /** How many questions `init` asks until the draft is complete. */
  readonly questions: number;
}

/** The apps that were judged. */
export const judgedApps = judgementRows as readonly JudgedApp[];

/** What was measured last: `npm run label-accuracy -- LABELS CHECKOUTS --write` writes it. */
export const measuredApps = measuredRows as readonly MeasuredApp[];
