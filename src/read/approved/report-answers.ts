import { property, type JsonValue } from '../manifests/json-tree.js';
import type { Evidence } from '../../model/answer.js';
import type { ApprovedAnswer } from '../../model/comparison.js';
import type { PurposeId } from '../../model/purpose.js';
import type { UsageError } from '../../model/usage-error.js';
import { unite, type ApprovedAnswers, type ApprovedFile } from './approved-answers.js';
import { entriesOf, knownDataType, knownPurposes, listOf, refused, type ApprovedEntry } from './approved-file.js';

/** A JSON file, as text and as a tree with places. */
interface JsonFile {
  readonly file: string;
  readonly text: string;
  readonly root: JsonValue | null;
}

/** The part of a report that matters here. */
interface Report {
  readonly schemaVersion?: unknown;
  readonly questionnaire?: Questionnaire | null;
  readonly apps?: unknown;
}

interface Questionnaire {
  readonly dataTypes?: unknown;
}

interface AppOfReport {
  readonly id?: unknown;
  readonly questionnaire?: Questionnaire | null;
}

/**
 * Reads the questionnaires of an earlier JSON report: of version 1, that of its only app; of version 2, those of its apps.
 * @param json The file.
 * @param value What it holds.
 * @throws {UsageError} When it is of another version, has no answers, or a line is none of the questionnaire.
 */
export function reportAnswers(json: JsonFile, value: unknown): ApprovedFile {
  const { file, root } = json;
  const { schemaVersion: version, questionnaire, apps } = (value ?? {}) as Report;
  const several = listOf(apps) as readonly AppOfReport[];
  if (version === 1 || (version === 2 && several.length <= 1)) {
    const holder = Array.isArray(questionnaire?.dataTypes) ? null : (several[0] ?? null);
    if (holder === null) return { of: 'one app', answers: answersOf(json, questionnaire, root) };
    return { of: 'one app', answers: answersOf(json, holder.questionnaire, itemOf(property(root, 'apps'), 0)) };
  }
  if (version !== 2) throw otherVersion(file, version, questionnaire !== undefined);
  return {
    of: 'several apps',
    answersOf(id) {
      const index = several.findIndex((app) => app.id === id);
      if (index === -1) throw refused(`${file} has no answers of the app ${id ?? ''}.`);
      return answersOf(json, several[index]?.questionnaire, itemOf(property(root, 'apps'), index));
    },
  };
}

function otherVersion(file: string, version: unknown, hasAnswers: boolean): UsageError {
  if (version === undefined && !hasAnswers) return refused(`${file} does not contain approved answers.`);
  const written = version === undefined ? 'does not state its schema version' : `has schema version ${JSON.stringify(version)}`;
  return refused(`${file} ${written}. app-privacy reads versions 1 and 2.`);
}

function itemOf(list: JsonValue | undefined, index: number): JsonValue | null {
  return list?.kind === 'array' ? (list.items[index] ?? null) : null;
}

function answersOf(
  { file, text }: JsonFile,
  questionnaire: Questionnaire | null | undefined,
  holder: JsonValue | null,
): ApprovedAnswers {
  const lines = questionnaire?.dataTypes;
  if (!Array.isArray(lines)) throw refused(`${file} does not contain approved answers.`);
  const entries = entriesOf(file, text, property(property(holder, 'questionnaire'), 'dataTypes'), lines);
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
