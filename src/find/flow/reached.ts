import { hasWords } from '../../catalog/apis/statuses.js';
import type { AttStatus } from '../../model/att-status.js';
import type { Expression } from '../../model/expression.js';
import type { FoundSignal } from '../detector.js';
import type { Applied } from './run.js';
import { constant, type Prompts, type StatusValue, type Value } from './value.js';

/** A signal that is reached, with what reaches it. */
export interface Reached {
  readonly found: FoundSignal;
  readonly expression: Expression;
  readonly values: readonly Value[];
  /** What the member is used on; null for a function. */
  readonly receiver: Value | null;
  readonly at: Applied;
}

/** A status as an API gives it, in the words of its SDK. */
export function statusOfRow(
  { use: { row } }: FoundSignal,
  status: AttStatus,
  from: StatusValue['from'],
  prompts: Prompts,
): StatusValue {
  return { kind: 'status', status, from, sdk: hasWords(row.sdk) ? row.sdk : null, prompts };
}

/** What an API tells of a status: the status itself, or whether it is a certain one. */
export function answerOf({ use: { row } }: FoundSignal, status: StatusValue): Value {
  return row.status === undefined ? status : constant(status.status === row.status, status.prompts);
}
