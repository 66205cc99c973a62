import type { Report } from '../../model/report.js';
import type { ListedDrift, ListedFinding, ListedProblem, ListedQuestion, Receiver, ReportedApp } from '../../model/portfolio.js';
import type { WrittenApp, WrittenChange, WrittenParts, WrittenReport, WrittenVariant } from './written-report.js';

/** What a report tells, or why it tells too little: the end of a sentence that begins with its name. */
export type ReportedApps =
  { readonly kind: 'apps'; readonly apps: readonly ReportedApp[] } | { readonly kind: 'refused'; readonly message: string };

/**
 * Takes what a portfolio needs of each app from a report, and nothing else: a portfolio of hundreds does not keep their texts.
 * @param name What the report is called: it has no name of its own.
 * @param report The report, whose schema was checked.
 */
export function reportedApps(name: string, { version, document }: Report): ReportedApps {
  const report: WrittenReport = document;
  const { findings, problems } = report;
  if (findings === undefined || problems === undefined)
    return { kind: 'refused', message: 'does not contain findings and problems, which a portfolio needs.' };
  const apps = version === 2 ? (report.apps ?? []).map(writtenApp) : [];
  const shared = { name, commit: commitOf(report), problems: problemsOf(problems) };
  const [only, ...others] = apps;
  const listed = findings.map((finding) => ({ app: finding.app ?? null, finding: listedFinding(finding) }));
  const allFindings = listed.map(({ finding }) => finding);
  if (only === undefined) return { kind: 'apps', apps: [withoutApp(shared, report, allFindings)] };
  if (others.length === 0) return { kind: 'apps', apps: [appOf(shared, only, { findings: allFindings, isShipped: true })] };
  const isAnyShipped = apps.some(({ isSample }) => !isSample);
  const known = new Set(apps.map(({ id }) => id));
  const rest = listed.filter(({ app }) => app === null || !known.has(app)).map(({ finding }) => finding);
  return {
    kind: 'apps',
    apps: [
      ...apps.map((app) =>
        appOf(shared, app, {
          findings: listed.filter((each) => each.app === app.id).map(({ finding }) => finding),
          isShipped: !app.isSample || !isAnyShipped,
        }),
      ),
      ...(rest.length === 0 ? [] : [restOf(shared, rest)]),
    ],
  };
}

/** What all apps of a report have in common. */
interface Shared {
  readonly name: string;
  readonly commit: string | null;
  readonly problems: readonly ListedProblem[];
}

/** Version 2 states these of every app. */
function writtenApp(app: Partial<WrittenApp> & WrittenVariant): WrittenApp {
  const { id = '', isSample = false, variants = [] } = app;
  return { ...app, id, name: app.name ?? id, isSample, variants };
}

function appOf(
  { name: report, commit, problems }: Shared,
  app: WrittenApp,
  { findings, isShipped }: Pick<ReportedApp, 'findings' | 'isShipped'>,
): ReportedApp {
  return {
    key: `${report}: ${app.id}`,
    reports: [report],
    id: app.id,
    name: app.name,
    bundleIds: bundleIdsOf(app.variants),
    commit,
    isShipped,
    problems,
    findings,
    ...partsOf(app),
  };
}

/** A repository without an app, and any of version 1, has its parts at the top. */
function withoutApp(
  { name: report, commit, problems }: Shared,
  written: WrittenReport,
  findings: readonly ListedFinding[],
): ReportedApp {
  const variants = written.apps ?? [];
  const name = variants.find((variant) => isStated(variant.name))?.name ?? report;
  const parts = partsOf({ ...written, sdks: written.project?.sdks ?? [] });
  const bundleIds = bundleIdsOf(variants);
  return { key: report, reports: [report], id: null, name, bundleIds, commit, isShipped: true, problems, findings, ...parts };
}

/** The findings of a report with several apps that belong to none of them. */
function restOf({ name: report, commit, problems }: Shared, findings: readonly ListedFinding[]): ReportedApp {
  return {
    ...{ key: `${report}: code outside apps`, reports: [report], id: null, name: 'code outside apps', bundleIds: [], commit },
    ...{ isShipped: false, problems, findings, tracking: null, sdks: [], integrations: null, thirdPartySdks: null },
    ...{ questions: [], drift: null },
  };
}

type Parts = Pick<ReportedApp, 'tracking' | 'sdks' | 'integrations' | 'thirdPartySdks' | 'questions' | 'drift'>;

function partsOf(written: WrittenParts): Parts {
  const { sdks = [], integrations, thirdPartySdks, questionnaire } = written;
  return {
    tracking: questionnaire?.tracking?.answer ?? null,
    sdks: sdks.map(({ name, version }) => ({ name, version })),
    integrations: integrations?.map(({ id, name, tracking }) => ({ id, name, tracking: verdictOf(tracking) })) ?? null,
    thirdPartySdks: distinct(thirdPartySdks?.map(receivingSdk)),
    questions: questionsOf(written),
    drift: driftIn(written),
  };
}

function verdictOf(tracking: unknown): Receiver['tracking'] {
  return tracking === 'yes' || tracking === true ? 'yes' : tracking === 'no' || tracking === false ? 'no' : 'review';
}

/** A no is a claim: an SDK of which no privacy manifest is known has not declared that it does not track. */
function receivingSdk({ id, name, basis, tracking }: NonNullable<WrittenParts['thirdPartySdks']>[number]): Receiver {
  return { id, name, tracking: tracking === true ? 'yes' : basis === undefined || basis === 'unknown' ? 'review' : 'no' };
}

const urgency: readonly Receiver['tracking'][] = ['yes', 'review', 'no'];

/** An SDK that is there in several versions is listed once, with the verdict that matters most. */
function distinct(receivers: readonly Receiver[] | undefined): readonly Receiver[] | null {
  if (receivers === undefined) return null;
  const worstFirst = receivers.toSorted((a, b) => urgency.indexOf(a.tracking) - urgency.indexOf(b.tracking));
  const first = new Map(worstFirst.toReversed().map((receiver) => [receiver.id, receiver]));
  return [...first.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function questionsOf({ questionnaire, undecided = [] }: WrittenParts): readonly ListedQuestion[] {
  if (questionnaire === undefined) return undecided.map((text) => ({ text, dataTypes: [] }));
  const { questions = [], dataTypes = [] } = questionnaire;
  const byText = new Map<string, Set<string>>(questions.map(({ text }) => [text, new Set()]));
  for (const { id, questions: own = [] } of dataTypes)
    for (const { text } of own) byText.set(text, (byText.get(text) ?? new Set()).add(id));
  return Array.from(byText, ([text, types]) => ({ text, dataTypes: [...types] }));
}

function driftIn({ comparison, since }: WrittenParts): readonly ListedDrift[] | null {
  if (comparison === undefined && since === undefined) return null;
  const driftOf =
    (from: ListedDrift['since']) =>
    ({ dataType, part, before, now, kind }: WrittenChange): ListedDrift => ({ since: from, dataType, part, before, now, kind });
  return [...(comparison?.changes ?? []).map(driftOf('label')), ...(since?.changes ?? []).map(driftOf('base'))];
}

function listedFinding({
  rule,
  severity,
  file,
  line,
  fingerprint,
  state = 'new',
}: NonNullable<WrittenReport['findings']>[number]): ListedFinding {
  return { rule, severity, file, line, fingerprint, state };
}

function problemsOf(problems: NonNullable<WrittenReport['problems']>): readonly ListedProblem[] {
  return problems
    .filter(({ kind }) => kind !== 'partial')
    .map(({ file = '.', line = 1, message = 'An input could not be read.', remedy = 'See the report.' }) => ({
      file,
      line,
      message,
      remedy,
    }));
}

function commitOf({ commit }: WrittenReport): string | null {
  return commit?.kind === 'commit' ? (commit.id ?? null) : null;
}

function bundleIdsOf(variants: readonly WrittenVariant[]): readonly string[] {
  const ids = variants.flatMap(({ bundleId }) => (isStated(bundleId) ? [bundleId] : []));
  return [...new Set(ids)].sort();
}

/** What the build fills in is as written in the project, and tells no app from another. */
function isStated(text: string | null | undefined): text is string {
  return typeof text === 'string' && text !== '' && !text.includes('$');
}
