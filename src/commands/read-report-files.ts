import { basename } from 'node:path';
import type { EarlierPortfolio } from '../decide/portfolio/changes.js';
import type { MissingReport, ReportedApp } from '../model/portfolio.js';
import type { RefusedReport } from '../model/report.js';
import { UsageError } from '../model/usage-error.js';
import { decodeText, isPlainText } from '../read/project/read-file.js';
import { readNamedFile } from './read-named-file.js';
import { shownPath, type ReportFile } from './report-files.js';

/** What reports tell, and those that tell nothing. */
export interface ReadReports {
  /** How many were read. */
  readonly reports: number;
  readonly apps: readonly ReportedApp[];
  readonly missing: readonly MissingReport[];
}

/** MB: the largest report that is known has 20. */
const largest = 32;

const anew = 'Write the report again with audit --format json, or leave the file out.';

/**
 * Reads reports one after the other, and keeps of each what a portfolio needs. One that cannot be read does not keep the others back.
 * @param files Which.
 */
export async function readReportFiles(files: readonly ReportFile[]): Promise<ReadReports> {
  const [{ readReport }, { isPortfolio }, { reportedApps }] = await Promise.all([
    import('../reports/json/read.js'),
    import('../reports/portfolio/read.js'),
    import('../decide/portfolio/reported-apps.js'),
  ]);
  const apps: ReportedApp[] = [];
  const missing: MissingReport[] = [];
  for (const { name, path } of files) {
    const refuse = (message: string, remedy = anew): void => {
      missing.push({ report: name, file: shownPath(path), message, remedy });
    };
    const text = textOf(path);
    if (text.kind === 'refused') {
      refuse(text.message, text.remedy);
      continue;
    }
    if (isPortfolio(text.text)) {
      refuse('The file is a portfolio.', 'Pass it to --previous, or keep it in another folder than the reports.');
      continue;
    }
    const report = readReport(text.text);
    const reported = report.kind === 'report' ? reportedApps(name, report) : report;
    if (reported.kind === 'apps') apps.push(...reported.apps);
    else refuse(sentenceOf(reported, text.text));
  }
  return { reports: files.length - missing.length, apps, missing };
}

type Text =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string; readonly remedy: string };

function textOf(path: string): Text {
  try {
    const bytes = readNamedFile({ path, noun: 'report', largest, remedy: anew });
    if (bytes.length === 0) return { kind: 'refused', message: 'The file is empty.', remedy: anew };
    return { kind: 'text', text: decoded(bytes) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { kind: 'refused', message: error.message.replace(path, shownPath(path)), remedy: error.suggestions[0] ?? anew };
  }
}

/** The first byte of the mark of UTF-8. */
const markStart = 0xef;

/** PowerShell redirects as UTF-16. Everything else is UTF-8, which a buffer decodes in a third of the time that a decoder takes. */
function decoded(bytes: Buffer): string {
  return isPlainText(bytes) && bytes[0] !== markStart ? bytes.toString('utf8') : decodeText(bytes).text;
}

/** What is wrong with a report as a sentence, with the place where there is one. */
function sentenceOf({ path, message }: Pick<RefusedReport, 'message'> & Partial<RefusedReport>, text: string): string {
  if (path !== undefined && path.length > 0) return `${path.join('.')}: ${message}`;
  return isCutShort(text) ? 'The file begins like a report but is not complete JSON.' : `The file ${message}`;
}

function isCutShort(text: string): boolean {
  return text.trimStart().startsWith('{') && text.includes('"schemaVersion"') && !text.trimEnd().endsWith('}');
}

/**
 * Reads an earlier portfolio.
 * @param file As given.
 * @throws {UsageError} When it cannot be read: without it the changes would be wrong.
 */
export async function readPreviousPortfolio(file: string): Promise<EarlierPortfolio> {
  const remedy = 'Pass the JSON that an earlier merge wrote. The first time, leave out --previous.';
  const bytes = readNamedFile({ path: file, noun: 'portfolio', largest: 256, remedy });
  const { readPortfolio } = await import('../reports/portfolio/read.js');
  const portfolio = readPortfolio(decodeText(bytes).text);
  if (portfolio.kind === 'refused') throw new UsageError(`${file} ${portfolio.message}`, [remedy]);
  return { file: basename(file), apps: portfolio.apps };
}
