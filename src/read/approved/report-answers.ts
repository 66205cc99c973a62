import { property, type JsonValue } from '../manifests/json-tree.js';
import { lineIndex } from '../manifests/text-position.js';
import type { Evidence } from '../../model/answer.js';
import type { ApprovedAnswer } from '../../model/comparison.js';
import type { PurposeId } from '../../model/purpose.js';
import type { ReadReport, ReportedQuestionnaire } from '../../model/report.js';
import { unite, type ApprovedAnswers, type ApprovedFile } from './approved-answers.js';
import { entriesOf, knownDataType, knownPurposes, listOf, refused, type ApprovedEntry } from './approved-file.js';

/** A JSON file, as text and as a tree with places. */
interface JsonFile {
  readonly file: string;
  readonly text: string;
  readonly root: JsonValue | null;
}

/**
 * Takes the questionnaires of an earlier JSON report for approved answers: of version 1, that of its only app; of version 2, those
 * of its apps.
 * @param json The file.
 * @param report What reading it came to.
 * @throws {UsageError} When it is no report, or has no answers.
 */
export function reportAnswers(json: JsonFile, report: ReadReport): ApprovedFile {
  const { file, text, root } = json;
  if (report.kind === 'refused') {
    if (report.path.length === 0) throw refused(`${file} ${report.message}`);
    const offset = valueAt(root, report.path)?.offset ?? 0;
    throw refused(`${file}:${String(lineIndex(text)(offset).line)}: ${report.message}`);
  }
  const [first, ...others] = report.questionnaires;
  if (first === undefined) throw refused(`${file} does not contain approved answers.`);
  if (others.length === 0) return { of: 'one app', app: first.app, answers: answersOf(json, first) };
  return {
    of: 'several apps',
    answersOf(id) {
      const own = report.questionnaires.find(({ app }) => app === id);
      if (own === undefined) throw refused(`${file} has no answers of the app ${id ?? ''}.`);
      return answersOf(json, own);
    },
  };
}

/** The value at a path, or the last one on the way to it. */
function valueAt(root: JsonValue | null, path: readonly string[]): JsonValue | null {
  return path.reduce<JsonValue | null>((value, key) => {
    const next = value?.kind === 'array' ? value.items[Number(key)] : property(value, key);
    return next ?? value;
  }, root);
}

function answersOf({ file, text, root }: JsonFile, { path, dataTypes }: ReportedQuestionnaire): ApprovedAnswers {
  const entries = entriesOf(file, text, valueAt(root, path) ?? undefined, dataTypes, 'id');
  const undecided = entries.filter(({ value }) => value['collected'] === 'review');
  return {
    format: 'report',
    answers: unite(entries.flatMap(answerOf)),
    undecided: undecided.map(({ value, at }) => knownDataType(value['id'], at)),
  };
}

/** A part that was undecided then says nothing now. */
function answerOf({ value, at, position }: ApprovedEntry): readonly ApprovedAnswer[] {
  const { id, collected, linked, tracking, purposes, evidence } = value;
  if (collected !== 'yes') return [];
  return [
    {
      id: knownDataType(id, at),
      linked: yesOrNo(linked),
      tracking: yesOrNo(tracking),
      purposes: decidedPurposes(knownPurposes(purposes, at)),
      evidence: listOf(evidence).flatMap(evidenceOf),
      position,
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
