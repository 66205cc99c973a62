import { dataTypeOfManifestKey, dataTypes } from '../catalog/data-types.js';
import { orderPurposes, purposeOfManifestKey } from '../catalog/purposes.js';
import { parseJson } from '../manifests/json-tree.js';
import { privacyManifest } from '../manifests/privacy-manifest/index.js';
import { lineIndex } from '../manifests/text-position.js';
import type { Evidence } from '../model/answer.js';
import type { ApprovedAnswer } from '../model/comparison.js';
import type { DataTypeId } from '../model/data-type.js';
import { purposeIds, type PurposeId } from '../model/purpose.js';
import { UsageError } from '../model/usage-error.js';

/** Approved answers, and what they were read from. */
export interface ApprovedAnswers {
  readonly format: 'fastlane' | 'report' | 'privacy manifest';
  /** What was collected, each data type once. */
  readonly answers: readonly ApprovedAnswer[];
  /** The data types of which it was not decided whether they are collected. */
  readonly undecided: readonly DataTypeId[];
}

const accepted = "--against reads fastlane's app_privacy_details.json, an earlier JSON report, or a PrivacyInfo.xcprivacy.";

/**
 * Reads the last approved answers.
 * @param file The file's name, for messages.
 * @param bytes The file.
 * @throws {UsageError} When it is none of the three, or names a data type that does not exist.
 */
export async function readApproved(file: string, bytes: Uint8Array): Promise<ApprovedAnswers> {
  const text = new TextDecoder().decode(bytes);
  const first = text.trimStart().slice(0, 1);
  if (first === '[' || first === '{') return ofJson(file, text);
  const { declarations, problems } = (await privacyManifest.load()).read(file, { bytes, text });
  const [problem] = problems;
  if (problem !== undefined) throw refused(`${file}:${problem.place.line}: ${problem.message}`);
  const declared = declarations.flatMap((declaration) => (declaration.kind === 'privacy-manifest' ? declaration.dataTypes : []));
  const answers = declared.map(({ type, linked, tracking, purposes, place }): ApprovedAnswer => {
    const row = dataTypeOfManifestKey(type);
    if (row === null) throw refused(`${file}:${place.line}: ${type} is no data type of Apple's.`);
    const known = orderPurposes(purposes.flatMap((purpose) => purposeOfManifestKey(purpose) ?? []));
    return { id: row.id, linked, tracking, purposes: known, evidence: [] };
  });
  return { format: 'privacy manifest', answers: unite(answers), undecided: [] };
}

function ofJson(file: string, text: string): ApprovedAnswers {
  const value = parse(file, text);
  if (Array.isArray(value))
    return { format: 'fastlane', answers: unite(value.flatMap((entry) => ofEntry(file, entry))), undecided: [] };
  const lines = (value as { questionnaire?: { dataTypes?: unknown } } | null)?.questionnaire?.dataTypes;
  if (!Array.isArray(lines)) throw refused(`${file} holds no approved answers.`);
  const undecided = lines.map(recordOf).filter(({ collected }) => collected === 'review');
  return {
    format: 'report',
    answers: unite(lines.flatMap((line) => ofLine(file, line))),
    undecided: undecided.map(({ id }) => knownId(file, id)),
  };
}

/** Entries for the same data type add up, as App Store Connect takes them. */
function unite(answers: readonly ApprovedAnswer[]): readonly ApprovedAnswer[] {
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
  };
}

function either(one: boolean | null, other: boolean | null): boolean | null {
  return one === true || other === true ? true : (one ?? other);
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const [flaw] = parseJson(text).flaws;
    const { line, column } = lineIndex(text)(flaw?.offset ?? text.length);
    throw refused(`${file}:${line}:${column} is not valid JSON.${flaw === undefined ? '' : ` ${flaw.message}`}`);
  }
}

/** One entry of fastlane's file; one that says that no data is collected stands for no data type. */
function ofEntry(file: string, entry: unknown): readonly ApprovedAnswer[] {
  const { category, purposes, data_protections: protections } = recordOf(entry);
  if (category === undefined && listOf(protections).includes('DATA_NOT_COLLECTED')) return [];
  const said = listOf(protections);
  return [
    {
      id: knownId(file, category),
      linked: said.includes('DATA_LINKED_TO_YOU') ? true : said.includes('DATA_NOT_LINKED_TO_YOU') ? false : null,
      tracking: said.includes('DATA_USED_TO_TRACK_YOU'),
      purposes: knownPurposes(purposes),
      evidence: [],
    },
  ];
}

/** A line of a report; what was undecided then says nothing now. */
function ofLine(file: string, line: unknown): readonly ApprovedAnswer[] {
  const { id, collected, linked, tracking, purposes, evidence } = recordOf(line);
  if (collected !== 'yes') return [];
  return [
    {
      id: knownId(file, id),
      linked: yesOrNo(linked),
      tracking: yesOrNo(tracking),
      purposes: knownPurposes(purposes),
      evidence: listOf(evidence).flatMap(ofEvidence),
    },
  ];
}

function ofEvidence(value: unknown): readonly Evidence[] {
  const { what, file, line } = recordOf(value);
  if (typeof what !== 'string' || typeof file !== 'string' || typeof line !== 'number') return [];
  return [{ what, place: { file, line, column: 1 } }];
}

function yesOrNo(verdict: unknown): boolean | null {
  return verdict === 'yes' ? true : verdict === 'no' ? false : null;
}

function knownId(file: string, id: unknown): DataTypeId {
  const row = dataTypes.find((type) => type.id === id);
  if (row === undefined)
    throw refused(
      `${file} names the data type ${typeof id === 'string' ? JSON.stringify(id) : 'nothing'}, which does not exist.`,
    );
  return row.id;
}

function knownPurposes(value: unknown): readonly PurposeId[] {
  return purposeIds.filter((id) => listOf(value).includes(id));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function refused(message: string): UsageError {
  return new UsageError(message, [accepted]);
}
