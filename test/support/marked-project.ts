import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { audit } from '../../src/audit.js';
import { readApprovedFile } from '../../src/commands/read-approved-file.js';
import type { FiledLabel } from '../../src/read/approved/filed-label.js';
import { everyApp, type AppChoice } from '../../src/read/apps/choose-apps.js';
import type { Assessment, Assessments } from '../../src/model/assessment.js';
import { wholeOf, type Whole } from '../../src/reports/whole.js';

/** A finding that a fixture announces on its own line, or that the audit made: `rule file:line severity`. */
export type FindingLine = string;

/** A comment that announces findings: `expect: rule severity`, several parted by commas. */
const marker = /[ \t]*(?:\/\/|#|<!--)[ \t]*expect:[ \t]*([^\n]*?)(?:[ \t]*-->)?$/gm;

/**
 * Audits a fixture project. Its markers are taken out before the audit sees it, so that they cannot
 * feed the token gate.
 * @param folder Absolute path of the fixture.
 * @returns What the markers announce and what the audit found, both sorted, and the whole assessment.
 */
export async function auditMarked(
  folder: string,
): Promise<{ expected: FindingLine[]; actual: FindingLine[]; assessment: Whole; signals: Assessment['signals'] }> {
  const copy = mkdtempSync(join(tmpdir(), 'app-privacy-case-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const expected = filesIn(copy).flatMap((file) => takeMarkers(copy, file));
    const assessments = await auditApps(copy);
    const assessment = wholeOf(assessments);
    const actual = assessment.findings.map(
      ({ rule, severity, place }) => `${rule} ${place.file}:${String(place.line)} ${severity}`,
    );
    const signals = assessments.flatMap((one) => one.signals);
    return { expected: expected.sort(), actual: actual.sort(), assessment, signals };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Audits a folder with one app as it is. */
export async function auditFolder(root: string): Promise<Assessment> {
  const [assessment, ...others] = await auditApps(root);
  if (others.length > 0) throw new Error(`${root} builds several apps.`);
  return assessment;
}

/** The label of a fixture, if it has one. */
const labelPath = 'fastlane/app_privacy_details.json';

async function labelIn(root: string): Promise<FiledLabel | null> {
  const file = join(root, labelPath);
  return existsSync(file) ? readApprovedFile(file, root) : null;
}

/** Audits the apps of a folder as it is, on a day that no fixture's ignore entry has passed, with the label that it has. */
export async function auditApps(root: string, choice: AppChoice = everyApp): Promise<Assessments> {
  return audit({
    choice,
    root,
    label: await labelIn(root),
    configFile: null,
    includeVendored: false,
    timings: false,
    today: '2026-11-23',
    usesBaseline: true,
    requiresReasons: false,
    base: null,
    onProgress: () => undefined,
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function takeMarkers(root: string, file: string): FindingLine[] {
  const text = readFileSync(file, 'utf8');
  const path = relative(root, file).replaceAll('\\', '/');
  const lines: FindingLine[] = [];
  const stripped = text.replace(marker, (_, announced: string, offset: number) => {
    const line = text.slice(0, offset).split('\n').length;
    for (const one of announced.split(',')) {
      const [rule = '', severity = ''] = one.trim().split(/\s+/);
      lines.push(`${rule} ${path}:${String(line)} ${severity}`);
    }
    return '';
  });
  if (stripped !== text) writeFileSync(file, stripped);
  return lines;
}
