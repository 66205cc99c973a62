import type {
  AppChange,
  ListedFinding,
  Portfolio,
  PortfolioApp,
  PortfolioChanges,
  ReceiverRow,
  Risk,
} from '../../model/portfolio.js';
import type { Verdict } from '../../model/verdict.js';

/** How much of a portfolio fits. What does not is counted. */
export interface Room {
  /** Rows of a table. */
  readonly rows: number;
  /** Open questions: they are long. */
  readonly questions: number;
  /** Apps in a cell. */
  readonly names: number;
}

/** A part of a portfolio that reads the same in every format: plain text, which each format escapes. */
export interface PortfolioSection {
  readonly id: string;
  readonly title: string;
  /** A sentence, or nothing. */
  readonly intro: string;
  readonly columns: readonly PortfolioColumn[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows had no room. */
  readonly rest: number;
  /** What an empty table says. */
  readonly none: string;
  /** Whether it is shown when only findings and problems are wanted. */
  readonly isPressing: boolean;
}

/** A column: its title, and its width in a terminal, null for a share of what is left. */
export interface PortfolioColumn {
  readonly title: string;
  readonly width: number | null;
}

/** What apps show of their risk. */
const riskWords: Readonly<Record<Risk, string>> = {
  errors: 'errors',
  incomplete: 'audit incomplete',
  drift: 'label out of date',
  warnings: 'warnings',
  questions: 'open questions',
  notes: 'notes',
  clear: 'no new findings',
  'not-shipped': 'not shipped',
};

const verdictWords: Readonly<Record<Verdict, string>> = { yes: 'yes', no: 'no', review: 'needs review' };

/**
 * Lays a portfolio out.
 * @param portfolio The portfolio.
 * @param room How much of it fits.
 * @returns What is missing first, then the apps, then what is across them.
 */
export function portfolioSections(portfolio: Portfolio, room: Room): readonly PortfolioSection[] {
  const all = [
    missingSection(portfolio),
    appSection(portfolio),
    incompleteSection(portfolio),
    ...(portfolio.changes === null ? [] : [changeSection(portfolio.changes)]),
    ruleSection(portfolio, room),
    receiverSection('integrations', 'Integrations', portfolio.integrations, room),
    receiverSection('sdks', 'SDKs', portfolio.thirdPartySdks, room),
    driftSection(portfolio),
    questionSection(portfolio, room),
  ];
  return all
    .filter(({ rows, none }) => rows.length > 0 || none !== '')
    .map((section) => cut(section, section.id === 'questions' ? room.questions : room.rows));
}

function cut(section: Whole, most: number): PortfolioSection {
  return { ...section, rows: section.rows.slice(0, most), rest: Math.max(0, section.rows.length - most) };
}

type Whole = Omit<PortfolioSection, 'rest'>;

function missingSection({ missing }: Portfolio): Whole {
  return {
    ...{
      id: 'missing',
      title: 'Missing reports',
      intro: 'Nothing is known of the apps in these files.',
      none: '',
      isPressing: true,
    },
    columns: columns(['File', null], ['Problem', null], ['What to do', null]),
    rows: missing.map(({ file, message, remedy }) => [file, message, remedy]),
  };
}

function appSection({ apps }: Portfolio): Whole {
  return {
    ...{ id: 'apps', title: 'Apps by risk', intro: '', none: 'No app could be read.', isPressing: true },
    columns: columns(
      ...([
        ['App', null],
        ['Report', null],
        ['Risk', 18],
        ['Errors', 8],
        ['Warnings', 10],
      ] as const),
      ...([
        ['Questions', 11],
        ['Tracks users', 14],
      ] as const),
    ),
    rows: apps.map((app) => [
      app.id ?? app.name,
      app.reports.join(', '),
      riskText(app),
      ...[app.counts.errors, app.counts.warnings, app.questions.length].map(String),
      app.tracking === null ? 'not in the report' : verdictWords[app.tracking],
    ]),
  };
}

/** An incomplete audit may have missed more: the word stays beside errors. */
function riskText({ risk, problems }: PortfolioApp): string {
  return problems.length > 0 && risk !== 'incomplete' ? `${riskWords[risk]}, ${riskWords.incomplete}` : riskWords[risk];
}

/** The problems of a report are those of all its apps: they are listed once. */
function incompleteSection({ apps }: Portfolio): Whole {
  const rows = apps.flatMap(({ reports, problems }) =>
    problems.map(({ file, line, message, remedy }) => [reports.join(', '), `${file}:${line}`, message, remedy]),
  );
  const byText = new Map(rows.map((row) => [row.join('\n'), row]));
  return {
    ...{
      id: 'incomplete',
      title: 'Incomplete audits',
      intro: 'These inputs can hide findings and data.',
      none: '',
      isPressing: true,
    },
    columns: columns(['Report', 20], ['Input', 24], ['Problem', null], ['What to do', null]),
    rows: [...byText.values()],
  };
}

function ruleSection({ rules, summary }: Portfolio, { names }: Room): Whole {
  const isPartial = summary.missing + summary.incomplete > 0;
  return {
    ...{ id: 'rules', title: 'Findings by rule', intro: '', isPressing: true },
    none: isPartial ? 'No findings in what could be read.' : 'No findings.',
    columns: columns(['Rule', 36], ['Severity', 10], ['New', 6], ['Kept', 6], ['Apps', 6], ['Which', null]),
    rows: rules.map(({ rule, severity, findings, kept, apps }) => [
      ...[rule, severity, String(findings), String(kept), String(apps.length)],
      namesText(apps, names),
    ]),
  };
}

function receiverSection(id: string, title: string, receivers: readonly ReceiverRow[], { names }: Room): Whole {
  const cell = (apps: readonly string[]): string => (apps.length === 0 ? '–' : `${apps.length}: ${namesText(apps, names)}`);
  return {
    ...{ id, title: `${title} and tracking`, intro: '', none: '', isPressing: false },
    columns: columns([title, 22], ['Used for tracking', null], ['Tracking needs review', null], ['Not used for tracking', null]),
    rows: receivers.map(({ name, tracking }) => [name, cell(tracking.yes), cell(tracking.review), cell(tracking.no)]),
  };
}

function questionSection({ questions }: Portfolio, { names }: Room): Whole {
  return {
    ...{ id: 'questions', title: 'Open questions', intro: '', none: '', isPressing: false },
    columns: columns(['Question', null], ['Data types', 22], ['Apps', 6], ['Which', null]),
    rows: questions.map(({ text, dataTypes, apps }) => [text, dataTypes.join(', '), String(apps.length), namesText(apps, names)]),
  };
}

const driftWords = { drift: '', open: ' (open)', unshown: ' (no evidence found)' } as const;

function driftSection({ apps }: Portfolio): Whole {
  return {
    ...{ id: 'drift', title: 'Answers that changed', intro: '', none: '', isPressing: true },
    columns: columns(['App', null], ['Data type', 24], ['Part', 11], ['Since', 13], ['Before', null], ['Now', null]),
    rows: apps.flatMap(({ key, drift }) =>
      (drift ?? []).map(({ since, dataType, part, before, now, kind }) => [
        ...[key, dataType, part, since === 'label' ? 'filed label' : 'base commit', before === '' ? 'none' : before],
        `${now === '' ? 'none' : now}${driftWords[kind]}`,
      ]),
    ),
  };
}

function changeSection({ since, added, gone, unread, apps }: PortfolioChanges): Whole {
  return {
    ...{ id: 'changes', title: `Changes since ${since}`, intro: '', none: 'None.', isPressing: true },
    columns: columns(['App', 34], ['Change', null]),
    rows: [
      ...gone.map((key) => [key, 'No report contains this app any more.']),
      ...unread.map((key) => [key, 'The report of this app is missing.']),
      ...added.map((key) => [key, 'The app is new.']),
      ...apps.map((change) => [change.app, changeText(change)]),
    ],
  };
}

function changeText({ risk, tracking, questions, findings, integrations, thirdPartySdks }: AppChange): string {
  const { added, fixed, unseen, isComparable } = findings;
  const parts: readonly (readonly [boolean, string])[] = [
    [risk !== null, `Risk: ${risk === null ? '' : `${riskWords[risk.before]} → ${riskWords[risk.now]}`}.`],
    [added.length > 0, `New findings: ${rulesText(added)}.`],
    [fixed.length > 0, `Fixed: ${rulesText(fixed)}.`],
    [unseen > 0, `Not found again because the audit is incomplete: ${unseen}.`],
    [!isComparable, 'Findings cannot be compared because another version of app-privacy wrote the earlier reports.'],
    [
      tracking !== null,
      `Tracks users: ${tracking === null ? '' : `${verdictWords[tracking.before]} → ${verdictWords[tracking.now]}`}.`,
    ],
    [questions !== null, `Open questions: ${questions === null ? '' : `${questions.before} → ${questions.now}`}.`],
    ...namesParts('integrations', integrations),
    ...namesParts('SDKs', thirdPartySdks),
  ];
  return parts.flatMap(([isChanged, text]) => (isChanged ? [text] : [])).join(' ');
}

function namesParts(noun: string, { added, removed }: AppChange['integrations']): readonly (readonly [boolean, string])[] {
  return [
    [added.length > 0, `Added ${noun}: ${added.join(', ')}.`],
    [removed.length > 0, `Removed ${noun}: ${removed.join(', ')}.`],
  ];
}

/** `att/status-hard-coded (2), idfa/handover-without-status`. */
function rulesText(findings: readonly ListedFinding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Array.from(counts, ([rule, count]) => (count === 1 ? rule : `${rule} (${count})`)).join(', ');
}

function namesText(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}

function columns(...titled: readonly (readonly [title: string, width: number | null])[]): readonly PortfolioColumn[] {
  return titled.map(([title, width]) => ({ title, width }));
}

/**
 * Says the whole portfolio in one line.
 * @param portfolio The portfolio.
 */
export function portfolioSummary({ summary }: Portfolio): string {
  const { reports, missing, apps, incomplete, errors, warnings, notes, accepted, baseline, questions } = summary;
  const parts: readonly (readonly [number, string, string])[] = [
    [reports, 'report', 'reports'],
    [apps, 'app', 'apps'],
    [errors, 'error', 'errors'],
    [warnings, 'warning', 'warnings'],
    [notes, 'note', 'notes'],
    [questions, 'open question', 'open questions'],
  ];
  const counts = parts.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return [
    ...counts,
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ...(baseline > 0 ? [`${baseline} in the baseline`] : []),
    ...(incomplete > 0 ? [`${incomplete} incomplete`] : []),
    ...(missing > 0 ? [`${missing} missing`] : []),
  ].join(', ');
}
