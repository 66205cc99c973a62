import { groupBy } from '../../model/group-by.js';
import type { ListedFinding, ReportedApp } from '../../model/portfolio.js';

/** Apps, each once, and what was done about those that several reports contain. */
export interface DistinctApps {
  readonly apps: readonly ReportedApp[];
  /** Sentences. */
  readonly remarks: readonly string[];
}

/**
 * Joins what several reports tell of the same app, so that it counts once: shards of one audit, or a report that is there twice.
 * Apps are the same if they have the same id and nothing says otherwise: another commit, or other bundle ids. It takes evidence as well: a
 * bundle id, a commit, or findings and answers that are equal. Whatever was done about apps of the same id, a remark says.
 * @param apps Of all reports, in their order.
 */
export function distinctApps(apps: readonly ReportedApp[]): DistinctApps {
  const outcomes = [...groupBy(apps, ({ id }) => id)].map(([id, own]) =>
    id === null || own.length === 1 ? { apps: own, remarks: [] } : joinedOf(id, own),
  );
  return { apps: outcomes.flatMap(({ apps: distinct }) => distinct), remarks: outcomes.flatMap(({ remarks }) => remarks) };
}

function joinedOf(id: string, apps: readonly ReportedApp[]): DistinctApps {
  const distinct: ReportedApp[] = [];
  for (const app of apps) {
    const index = distinct.findIndex((other) => isSame(other, app));
    const other = distinct[index];
    if (other === undefined) distinct.push(app);
    else distinct[index] = union(other, app);
  }
  return { apps: distinct, remarks: [...joinRemarks(id, distinct), ...separateRemark(id, distinct)] };
}

function joinRemarks(id: string, distinct: readonly ReportedApp[]): readonly string[] {
  return distinct
    .filter(({ reports }) => reports.length > 1)
    .map(
      ({ reports }) =>
        `${listed(reports)} contain the same app ${id}. It is counted once, with the findings of all of them. Remove a report if it is out of date.`,
    );
}

/** Apps with bundle ids that differ are certainly several; only the others need a word. */
function separateRemark(id: string, distinct: readonly ReportedApp[]): readonly string[] {
  const unclear = distinct.filter((app) => distinct.some((other) => other !== app && !areOtherApps(app, other)));
  if (unclear.length === 0) return [];
  const reports = unclear.flatMap((app) => app.reports);
  return [
    `${listed(reports)} contain apps called ${id}. Nothing shows that they are the same, so they are counted as ${unclear.length} apps. Remove a report if one app is there twice.`,
  ];
}

function areOtherApps({ bundleIds }: ReportedApp, other: ReportedApp): boolean {
  return bundleIds.length > 0 && other.bundleIds.length > 0 && !sharesBundleId(bundleIds, other);
}

function sharesBundleId(bundleIds: readonly string[], other: ReportedApp): boolean {
  return bundleIds.some((bundleId) => other.bundleIds.includes(bundleId));
}

function isSame(app: ReportedApp, other: ReportedApp): boolean {
  if (app.reports.some((report) => other.reports.includes(report)) || areOtherApps(app, other)) return false;
  if (app.commit !== null && other.commit !== null) return app.commit === other.commit;
  return sharesBundleId(app.bundleIds, other) || isCopy(app, other);
}

/** Two apps of a template have as little in common as their findings and answers: without any, nothing shows a copy. */
function isCopy(app: ReportedApp, other: ReportedApp): boolean {
  if (app.findings.length === 0 || app.findings.length !== other.findings.length) return false;
  return app.questions.length === other.questions.length && contentOf(app) === contentOf(other);
}

function contentOf({ findings, questions, sdks, integrations, thirdPartySdks, tracking }: ReportedApp): string {
  return JSON.stringify([findings, questions, sdks, integrations, thirdPartySdks, tracking]);
}

/** What is in either; of what differs, that which asks for attention. */
function union(app: ReportedApp, other: ReportedApp): ReportedApp {
  return {
    ...app,
    reports: [...app.reports, ...other.reports],
    bundleIds: [...new Set([...app.bundleIds, ...other.bundleIds])].sort(),
    commit: app.commit ?? other.commit,
    isShipped: app.isShipped || other.isShipped,
    problems: firstOf([...app.problems, ...other.problems], ({ file, line, message }) => `${file}:${line}:${message}`),
    findings: firstOf([...app.findings, ...other.findings].toSorted(byState), findingKey),
    tracking: worst(app.tracking, other.tracking),
    sdks: firstOf([...app.sdks, ...other.sdks], ({ name, version }) => `${name} ${version ?? ''}`),
    integrations: receiversOf(app.integrations, other.integrations),
    thirdPartySdks: receiversOf(app.thirdPartySdks, other.thirdPartySdks),
    questions: questionsOf(app, other),
    drift: app.drift === null ? other.drift : [...app.drift, ...(other.drift ?? [])].filter(isFirstDrift),
  };
}

/** The questions of `check` are those of the answers in other words: where one report has answers, its questions are the better ones. */
function questionsOf(app: ReportedApp, other: ReportedApp): ReportedApp['questions'] {
  if (app.tracking !== null && other.tracking === null) return app.questions;
  if (app.tracking === null && other.tracking !== null) return other.questions;
  return firstOf([...app.questions, ...other.questions], ({ text }) => text);
}

function isFirstDrift(
  change: NonNullable<ReportedApp['drift']>[number],
  index: number,
  all: NonNullable<ReportedApp['drift']>,
): boolean {
  return all.findIndex((each) => JSON.stringify(each) === JSON.stringify(change)) === index;
}

/** The same finding at another line is a second one with equal code. */
function findingKey({ fingerprint, file, line }: ListedFinding): string {
  return `${fingerprint} ${file}:${line}`;
}

const states: readonly ListedFinding['state'][] = ['new', 'baseline', 'accepted'];

function byState(a: ListedFinding, b: ListedFinding): number {
  return states.indexOf(a.state) - states.indexOf(b.state);
}

const verdicts = ['yes', 'review', 'no'] as const;

function worst(a: ReportedApp['tracking'], b: ReportedApp['tracking']): ReportedApp['tracking'] {
  return verdicts.find((verdict) => a === verdict || b === verdict) ?? null;
}

function receiversOf(a: ReportedApp['integrations'], b: ReportedApp['integrations']): ReportedApp['integrations'] {
  if (a === null || b === null) return a ?? b;
  const sorted = [...a, ...b].toSorted((one, two) => verdicts.indexOf(one.tracking) - verdicts.indexOf(two.tracking));
  return firstOf(sorted, ({ id }) => id).toSorted((one, two) => (one.id < two.id ? -1 : 1));
}

function firstOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const first = new Map<string, Item>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}

/** More names than anyone reads in a sentence. */
const mostListed = 6;

function listed(names: readonly string[]): string {
  const rest = names.length - mostListed;
  if (rest > 0) return `${names.slice(0, mostListed).join(', ')} and ${rest} more reports`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
