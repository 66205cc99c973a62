import { Chalk } from 'chalk';
import type { Explained, Observed, OpenPoint, RecordingFinding, Verification } from '../../model/verification.js';
import { escapeTerminal } from '../escape/terminal.js';
import type { RenderOptions } from '../report.js';
import { capped, counted, flow, heading, placeText, prose, type Page } from '../terminal/page.js';
import { problemsSection } from '../terminal/scan.js';

/** More than anyone reads on one terminal. */
const mostFindings = 40;
const mostHosts = 12;
const mostExplained = 40;

const formats: Readonly<Record<Verification['recording']['format'], string>> = {
  'app-privacy-report': 'App Privacy Report',
  har: 'HAR',
};

const choices: Readonly<Record<NonNullable<Verification['prompt']['choice']>, string>> = {
  authorized: 'permission given',
  denied: 'permission refused',
  'not-shown': 'not shown',
};

/**
 * Writes a verification for a person at the terminal.
 * @param verification What came out.
 * @param options Width, color, and whether only findings, questions and problems are wanted.
 */
export function verificationText(verification: Verification, options: Omit<RenderOptions, 'scope'>): string {
  const page: Page = { width: options.width, chalk: new Chalk({ level: options.color ? 1 : 0 }) };
  const wanted = [
    findingsLines(verification, page),
    questionLines(verification, page),
    problemsSection(verification.problems, page),
  ];
  const [findings, questions, problems] = wanted;
  const sections = options.quiet
    ? wanted
    : [
        headerLines(verification, page),
        findings,
        questions,
        explainedLines(verification, page),
        remarkLines(verification, page),
        problems,
        [summaryLine(verification, page)],
      ];
  return sections
    .filter((lines) => lines !== undefined)
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function headerLines({ tool, app, bundleIds, recording, prompt }: Verification, page: Page): readonly string[] {
  const { file, format, records, from, to } = recording;
  const ids = bundleIds.length === 0 ? '' : ` (${bundleIds.join(', ')})`;
  const answer = [prompt.answered?.text, prompt.choice === null ? null : choices[prompt.choice]].filter(
    (part) => typeof part === 'string',
  );
  const rows: readonly (readonly [string, string])[] = [
    ['App', `${app ?? 'without a name'}${ids}`],
    ['Recording', `${file}, ${formats[format]}, ${counted(records, 'record')}`],
    ['Time', `${from?.text ?? ''} to ${to?.text ?? ''}`],
    ['ATT prompt', answer.length === 0 ? 'not stated' : answer.join(', ')],
  ];
  return [
    `${page.chalk.bold(escapeTerminal(tool.name))} ${escapeTerminal(tool.version)}`,
    ...rows.flatMap(([title, text]) => prose(text, page, 14, `  ${title.padEnd(12)}`)),
  ];
}

function findingsLines({ findings, problems }: Verification, page: Page): readonly string[] {
  if (findings.length > 0)
    return [
      heading('Findings', page, counted(findings.length, 'finding')),
      ...capped(findings, mostFindings, (finding) => findingLines(finding, page), page),
    ];
  const isIncomplete = problems.some(({ kind }) => kind === 'incomplete');
  const none = isIncomplete ? 'None in what could be read. See the problems.' : 'The recording does not contradict the draft.';
  return [heading('Findings', page), `  ${none}`];
}

function findingLines({ subject, first, line, message, advice, kind }: RecordingFinding, page: Page): readonly string[] {
  const label = page.chalk.red('✖');
  const at = page.chalk.dim(`${escapeTerminal(first.text)}, line ${line}`);
  return [
    ...flow(`${label} ${page.chalk.bold(escapeTerminal(subject))}  ${at}`, page, 2),
    ...prose(message, page, 4),
    ...prose(advice, page, 4, '→ '),
    page.chalk.dim(`    ${kind}`),
  ];
}

function questionLines({ questions }: Verification, page: Page): readonly string[] {
  if (questions.length === 0) return [];
  return [
    heading('Open questions', page, counted(questions.length, 'question')),
    ...questions.flatMap((question) => pointLines(question, page)),
  ];
}

function pointLines({ text, advice, observed }: OpenPoint, page: Page): readonly string[] {
  return [
    ...prose(text, page, 4, '? '),
    ...capped(observed, mostHosts, (each) => observedLines(each, page), page),
    ...prose(advice, page, 4, '→ '),
  ];
}

function observedLines({ subject, count, first, line }: Observed, page: Page): readonly string[] {
  const aside = `${counted(Math.max(count, 1), 'time')}, first at ${first.text}, line ${line}`;
  return flow(`${escapeTerminal(subject)}  ${page.chalk.dim(escapeTerminal(aside))}`, page, 6);
}

function explainedLines({ explained }: Verification, page: Page): readonly string[] {
  if (explained.length === 0) return [];
  const show = ({ subject, text, place }: Explained): readonly string[] => {
    const where = place === null ? '' : ` ${page.chalk.dim(`(${placeText(place)})`)}`;
    return flow(`${escapeTerminal(subject)}: ${escapeTerminal(text)}${where}`, page, 4, '· ');
  };
  return [heading('Explained', page, String(explained.length)), ...capped(explained, mostExplained, show, page)];
}

function remarkLines({ remarks }: Verification, page: Page): readonly string[] {
  return remarks.length === 0 ? [] : [heading('Remarks', page), ...remarks.flatMap((text) => prose(text, page, 4, '· '))];
}

function summaryLine({ findings, questions, problems }: Verification, page: Page): string {
  const paint = findings.length > 0 ? page.chalk.red.bold : questions.length > 0 ? page.chalk.yellow.bold : page.chalk.green.bold;
  const isIncomplete = problems.some(({ kind }) => kind === 'incomplete');
  const text = paint(`${counted(findings.length, 'finding')}, ${counted(questions.length, 'open question')}`);
  return text + (isIncomplete ? page.chalk.red.bold('; the recording or the audit is incomplete') : '');
}
