import type { Excerpt, RelatedPlace, Severity } from '../../model/finding.js';
import { groupBy } from '../../model/group-by.js';
import { isComplete } from '../completeness.js';
import { escapeTerminal } from '../escape/terminal.js';
import { findingEntries, type FindingEntry, type Spot, type Statement } from '../finding-entries.js';
import { keptCounts, newFindings } from '../states.js';
import type { Whole } from '../whole.js';
import { counted, heading, prose, type Page } from './page.js';

/** More entries than anyone reads on one terminal. */
const mostEntries = 60;

/** Source lines of one sentence; further places are named by their lines. */
const mostExcerpts = 3;

/** Related places that are shown. */
const mostRelated = 3;

/** Lines that fit in a sentence. */
const mostLines = 12;

const glyphs: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', note: '●' };

/**
 * What is wrong and new, file by file.
 * @param assessment What the audit found.
 * @param page The page.
 */
export function findingsSection(assessment: Whole, page: Page): readonly string[] {
  const { summary } = assessment;
  const { errors, warnings, notes } = summary;
  const kept = keptCounts(summary);
  if (newFindings(assessment).length === 0) {
    const clean = kept.length === 0 ? 'No rule violations found.' : 'No new findings.';
    const none = isComplete(assessment) ? clean : 'None in the files that the audit could read. The audit is incomplete.';
    return [heading('Findings', page, kept.join(', ')), `  ${none}`];
  }
  const entries = findingEntries(assessment);
  const files = [...groupBy(entries.slice(0, mostEntries), ({ file }) => file).values()];
  const lines = files.flatMap((inFile, index) => [
    ...(index === 0 ? [] : ['']),
    `  ${page.chalk.underline(escapeTerminal(inFile[0].file))}`,
    ...inFile.flatMap((entry) => entryLines(entry, page)),
  ]);
  const rest = entries.slice(mostEntries).reduce((sum, { count }) => sum + count, 0);
  const aside = [severityCount(errors, 'error'), severityCount(warnings, 'warning'), severityCount(notes, 'note'), ...kept]
    .filter((part) => part !== '')
    .join(', ');
  const more = rest === 0 ? [] : [page.chalk.dim(`  and ${rest} more (see --format json)`)];
  return [heading('Findings', page, aside), ...lines, ...more];
}

/**
 * A severity's colour.
 * @param severity Which.
 * @param page The page.
 */
export function severityPaint(severity: Severity, page: Page): (text: string) => string {
  const paints = { error: page.chalk.red, warning: page.chalk.yellow, note: page.chalk.cyan };
  return paints[severity];
}

function severityCount(count: number, severity: Severity): string {
  return count === 0 ? '' : counted(count, severity);
}

function entryLines({ rule, severity, file, advice, statements, related, apps }: FindingEntry, page: Page): readonly string[] {
  const { chalk } = page;
  const paint = severityPaint(severity, page);
  const label = paint(`${glyphs[severity]} ${severity}`.padEnd(10));
  const said = statements.flatMap((statement, index) => {
    const [first = '', ...others] = prose(statement.message, page, 14);
    return [index === 0 ? `    ${label}${first.trimStart()}` : first, ...others, ...spotLines(statement, paint, page)];
  });
  const others = related.slice(0, mostRelated).flatMap((each) => relatedLines(each, file, page));
  return [
    ...said,
    ...others,
    ...prose(advice, page, 14, '→ '),
    chalk.dim(' '.repeat(14) + escapeTerminal(apps.length === 0 ? rule : `${rule} in ${namesOf(apps)}`)),
  ];
}

/** More names hide the rule. */
const mostApps = 4;

function namesOf(apps: readonly string[]): string {
  const more = apps.length - mostApps;
  return more > 0 ? `${apps.slice(0, mostApps).join(', ')} and ${more} more` : apps.join(', ');
}

/** The source lines of the first places; the lines of the others, each once. */
function spotLines({ spots }: Statement, paint: (text: string) => string, page: Page): readonly string[] {
  const lines = [...new Map(spots.map((spot) => [spot.place.line, spot])).values()];
  const shown = lines.filter(({ excerpt }) => excerpt !== null).slice(0, mostExcerpts);
  const others = lines.filter((spot) => !shown.includes(spot)).map(({ place }) => String(place.line));
  const named =
    others.slice(0, mostLines).join(', ') + (others.length > mostLines ? `, and ${others.length - mostLines} more` : '');
  const words = `${shown.length > 0 ? 'also ' : ''}${others.length === 1 ? 'line' : 'lines'} ${named}`;
  return [
    ...shown.flatMap((spot) => excerptLines(spot, paint, page)),
    ...(others.length === 0 ? [] : prose(words, page, 14).map((line) => page.chalk.dim(line))),
  ];
}

/** Of a place in the same file, the line alone. */
function relatedLines({ place, message }: RelatedPlace, file: string, page: Page): readonly string[] {
  const line = String(place.line);
  const at = place.file === file ? `Line ${line}` : `${place.file}:${line}`;
  return prose(`${at}: ${message}`, page, 14).map((text) => page.chalk.dim(text));
}

function excerptLines({ excerpt, place }: Spot, paint: (text: string) => string, page: Page): readonly string[] {
  if (excerpt === null) return [];
  const gutter = `${String(place.line).padStart(12)} │ `;
  const { text, caret } = fit(excerpt, Math.max(20, page.width - gutter.length));
  const pointer = caret === null ? [] : [`${page.chalk.dim(`${' '.repeat(12)} │ `)}${' '.repeat(caret)}${paint('^')}`];
  return [page.chalk.dim(gutter) + text, ...pointer];
}

/** Cuts a line to the columns that there are, around the place; the caret is a 0-based column, null where it cannot be placed. */
function fit({ text, column }: Excerpt, width: number): { readonly text: string; readonly caret: number | null } {
  const before = escapeTerminal(text.slice(0, column - 1));
  const line = before + escapeTerminal(text.slice(column - 1));
  // Only ASCII is certain to be one column a character on every terminal.
  const caret = /^[\x20-\x7e]*$/.test(before) && before.length < line.length ? before.length : null;
  if (line.length <= width) return { text: line, caret };
  const start = Math.max(0, Math.min(before.length - Math.floor(width / 3), line.length - width + 1));
  const end = start + width - (start > 0 ? 1 : 0);
  const cut = `${start > 0 ? '…' : ''}${line.slice(start, end < line.length ? end - 1 : end)}${end < line.length ? '…' : ''}`;
  return { text: cut, caret: caret === null ? null : caret - start + (start > 0 ? 1 : 0) };
}
