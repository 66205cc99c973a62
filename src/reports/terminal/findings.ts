import type { Assessment } from '../../model/assessment.js';
import type { Excerpt, Finding, Severity } from '../../model/finding.js';
import { isComplete } from '../completeness.js';
import { escapeTerminal } from '../escape/terminal.js';
import { capped, counted, heading, prose, type Page } from './page.js';

/** More findings than anyone reads on one terminal. */
const mostFindings = 60;

const glyphs: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', note: '●' };

/** Findings of one file. */
interface FileGroup {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/**
 * What is wrong, file by file.
 * @param assessment What the audit found.
 * @param page The page.
 */
export function findingsSection(assessment: Assessment, page: Page): readonly string[] {
  const { findings, summary } = assessment;
  const { suppressed, errors, warnings, notes } = summary;
  const accepted = suppressed === 0 ? '' : `${suppressed} more accepted by app-privacy.yaml`;
  if (findings.length === 0) {
    const none = isComplete(assessment) ? 'No rule is broken.' : 'None in what could be read; the audit is incomplete.';
    return [heading('Findings', page, accepted), `  ${none}`];
  }
  const shown = groupByFile(findings.slice(0, mostFindings));
  const lines = shown.flatMap(({ file, findings: inFile }, index) => [
    ...(index === 0 ? [] : ['']),
    `  ${page.chalk.underline(escapeTerminal(file))}`,
    ...inFile.flatMap((finding) => findingLines(finding, page)),
  ]);
  const aside = [severityCount(errors, 'error'), severityCount(warnings, 'warning'), severityCount(notes, 'note'), accepted]
    .filter((part) => part !== '')
    .join(', ');
  return [heading('Findings', page, aside), ...lines, ...capped(findings.slice(mostFindings), 0, () => [], page)];
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

function groupByFile(findings: readonly Finding[]): readonly FileGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.file);
    if (group === undefined) groups.set(finding.place.file, [finding]);
    else group.push(finding);
  }
  return Array.from(groups, ([file, inFile]) => ({ file, findings: inFile }));
}

function findingLines({ rule, severity, message, place, advice, excerpt }: Finding, page: Page): readonly string[] {
  const { chalk } = page;
  const paint = severityPaint(severity, page);
  const label = `${glyphs[severity]} ${severity}`;
  const [first = '', ...rest] = prose(message, page, 14);
  return [
    `    ${paint(label.padEnd(10))}${first.trimStart()}`,
    ...rest,
    ...excerptLines(excerpt, place.line, paint, page),
    ...prose(advice, page, 14, '→ '),
    ...(excerpt === null
      ? [chalk.dim(`${' '.repeat(14)}line ${place.line}  ${escapeTerminal(rule)}`)]
      : [chalk.dim(' '.repeat(14) + escapeTerminal(rule))]),
  ];
}

function excerptLines(excerpt: Excerpt | null, line: number, paint: (text: string) => string, page: Page): readonly string[] {
  if (excerpt === null) return [];
  const gutter = `${String(line).padStart(12)} │ `;
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
