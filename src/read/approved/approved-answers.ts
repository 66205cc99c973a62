import { orderPurposes } from '../../catalog/purposes.js';
import type { ApprovedAnswer, Comparison } from '../../model/comparison.js';
import type { DataTypeId } from '../../model/data-type.js';

/** Approved answers, and what they were read from. */
export interface ApprovedAnswers {
  readonly format: Comparison['format'];
  /** What was collected, each data type once. */
  readonly answers: readonly ApprovedAnswer[];
  /** The data types of which it was not decided whether they are collected. */
  readonly undecided: readonly DataTypeId[];
}

/** What a file of approved answers is about. */
export type ApprovedFile =
  /** `app` is the id of the app; null where the file does not tell it. */
  | { readonly of: 'one app'; readonly app: string | null; readonly answers: ApprovedAnswers }
  /** `answersOf` throws a `UsageError` where the file has no answers of an app. */
  | { readonly of: 'several apps'; readonly answersOf: (id: string | null) => ApprovedAnswers };

/**
 * Makes one answer of each data type: entries for the same one add up, as App Store Connect takes them.
 * @param answers In the order of the file.
 */
export function unite(answers: readonly ApprovedAnswer[]): readonly ApprovedAnswer[] {
  const byId = new Map<DataTypeId, ApprovedAnswer>();
  for (const answer of answers) {
    const before = byId.get(answer.id);
    byId.set(answer.id, before === undefined ? answer : both(before, answer));
  }
  return [...byId.values()];
}

function both(one: ApprovedAnswer, other: ApprovedAnswer): ApprovedAnswer {
  const purposes = [...(one.purposes ?? []), ...(other.purposes ?? [])];
  return {
    id: one.id,
    linked: either(one.linked, other.linked),
    tracking: either(one.tracking, other.tracking),
    purposes: one.purposes === null && other.purposes === null ? null : orderPurposes(purposes),
    evidence: [...one.evidence, ...other.evidence],
    position: one.position,
  };
}

function either(one: boolean | null, other: boolean | null): boolean | null {
  return one === true || other === true ? true : (one ?? other);
}
