import { dataTypeOfManifestKey } from '../../catalog/data-types.js';
import { orderPurposes, purposeOfManifestKey } from '../../catalog/purposes.js';
import { parseJson, property } from '../manifests/json-tree.js';
import { privacyManifest } from '../manifests/privacy-manifest/index.js';
import { lineIndex } from '../manifests/text-position.js';
import type { ApprovedAnswer } from '../../model/comparison.js';
import type { ReadReport } from '../../model/report.js';
import { unite, type ApprovedAnswers, type ApprovedFile } from './approved-answers.js';
import { entriesOf, listOf, refused, undecided } from './approved-file.js';
import { ascAnswers } from './asc-answers.js';
import { fastlaneAnswers } from './fastlane-answers.js';
import { reportAnswers } from './report-answers.js';

/**
 * Reads the last approved answers.
 * @param file The file's name, for messages.
 * @param bytes The file.
 * @param readReport Reads a JSON report.
 * @throws {UsageError} When it is none of the four that are read, or names what Apple does not.
 */
export async function readApproved(
  file: string,
  bytes: Uint8Array,
  readReport: (text: string) => ReadReport,
): Promise<ApprovedFile> {
  const text = new TextDecoder().decode(bytes);
  const isPropertyList = /^\s*<|^bplist/.test(text);
  return isPropertyList
    ? { of: 'one app', app: null, answers: await ofManifest(file, { bytes, text }) }
    : ofJson(file, text, readReport);
}

async function ofManifest(
  file: string,
  content: { readonly bytes: Uint8Array; readonly text: string },
): Promise<ApprovedAnswers> {
  const { declarations, problems } = (await privacyManifest.load()).read(file, content);
  const [problem] = problems;
  if (problem !== undefined) throw refused(`${file}:${problem.place.line}: ${problem.message}`);
  const [draft] = declarations.flatMap((one) => (one.kind === 'privacy-manifest' ? (one.undecidedDraft ?? []) : []));
  if (draft !== undefined) throw undecided(`${file}:${draft.line}`);
  const declared = declarations.flatMap((declaration) => (declaration.kind === 'privacy-manifest' ? declaration.dataTypes : []));
  const answers = declared.map(({ type, linked, tracking, purposes, place }): ApprovedAnswer => {
    const row = dataTypeOfManifestKey(type);
    if (row === null) throw refused(`${file}:${place.line}: ${type} is not one of Apple's data types.`);
    const strange = purposes.find((purpose) => purposeOfManifestKey(purpose) === null);
    if (strange !== undefined) throw refused(`${file}:${place.line}: ${strange} is not one of Apple's purposes.`);
    const known = orderPurposes(purposes.flatMap((purpose) => purposeOfManifestKey(purpose) ?? []));
    return { id: row.id, linked, tracking, purposes: known, evidence: [], position: { line: place.line, column: place.column } };
  });
  return { format: 'privacy manifest', answers: unite(answers), undecided: [] };
}

function ofJson(file: string, text: string, readReport: (text: string) => ReadReport): ApprovedFile {
  const value = parse(file, text);
  const { root } = parseJson(text);
  if (Array.isArray(value)) {
    const entries = entriesOf(file, text, root ?? undefined, value, 'category');
    return { of: 'one app', app: null, answers: fastlaneAnswers(entries) };
  }
  const usages = property(root, 'dataUsages');
  if (isPlain(value) && usages !== undefined) {
    const { schemaVersion, dataUsages } = value;
    const entries = entriesOf(file, text, usages, listOf(dataUsages), 'category');
    return { of: 'one app', app: null, answers: ascAnswers(file, schemaVersion, entries) };
  }
  const isReport = ['schemaVersion', 'questionnaire'].some((key) => property(root, key) !== undefined);
  if (!isReport) throw refused(`${file} does not contain approved answers.`);
  return reportAnswers({ file, text, root }, readReport(text));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
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
