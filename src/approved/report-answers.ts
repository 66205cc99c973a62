import type { Evidence } from '../model/answer.js';
import type { ApprovedAnswer } from '../model/comparison.js';
import type { PurposeId } from '../model/purpose.js';
import { unite, type ApprovedAnswers } from './approved-answers.js';
import { knownDataType, knownPurposes, listOf, refused, type ApprovedEntry } from './approved-file.js';

/** The versions of the JSON report that are read. */
const schemaVersions: readonly unknown[] = [1];

/**
 * Reads an earlier JSON report.
 * @param file The file's name.
 * @param version Its `schemaVersion`.
 * @param entries The lines of its questionnaire.
 * @throws {UsageError} When it is of another version, or a line is none of the questionnaire.
 */
export function reportAnswers(file: string, version: unknown, entries: readonly ApprovedEntry[]): ApprovedAnswers {
  if (!schemaVersions.includes(version))
    throw refused(
      `${file} ${version === undefined ? 'does not state its schema version' : `has schema version ${JSON.stringify(version)}`}. app-privacy reads version 1.`,
    );
  for (const { value, at } of entries)
    if (!['yes', 'no', 'review'].some((verdict) => verdict === value['collected']))
      throw refused(`${at}: collected must be yes, no or review.`);
  const undecided = entries.filter(({ value }) => value['collected'] === 'review');
  return {
    format: 'report',
    answers: unite(entries.flatMap(answerOf)),
    undecided: undecided.map(({ value, at }) => knownDataType(value['id'], at)),
  };
}

/** A part that was undecided then says nothing now. */
function answerOf({ value, at }: ApprovedEntry): readonly ApprovedAnswer[] {
  const { id, collected, linked, tracking, purposes, evidence } = value;
  if (collected !== 'yes') return [];
  return [
    {
      id: knownDataType(id, at),
      linked: yesOrNo(linked),
      tracking: yesOrNo(tracking),
      purposes: decidedPurposes(knownPurposes(purposes, at)),
      evidence: listOf(evidence).flatMap(evidenceOf),
    },
  ];
}

function evidenceOf(value: unknown): readonly Evidence[] {
  const { what, file, line } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof what !== 'string' || typeof file !== 'string' || typeof line !== 'number') return [];
  return [{ what, place: { file, line, column: 1 } }];
}

function yesOrNo(verdict: unknown): boolean | null {
  return verdict === 'yes' ? true : verdict === 'no' ? false : null;
}

/** A data type that is collected has a purpose: where none stands, it was undecided. */
function decidedPurposes(purposes: readonly PurposeId[]): readonly PurposeId[] | null {
  return purposes.length === 0 ? null : purposes;
}
