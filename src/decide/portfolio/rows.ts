import { groupBy } from '../../model/group-by.js';
import type { PortfolioApp, QuestionRow, Receiver, ReceiverRow, RuleRow } from '../../model/portfolio.js';

const severities: readonly RuleRow['severity'][] = ['error', 'warning', 'note'];

/**
 * Lists the rules that are violated, across apps.
 * @param apps The apps.
 * @returns Errors first, then those in most apps.
 */
export function ruleRows(apps: readonly PortfolioApp[]): readonly RuleRow[] {
  const all = apps.flatMap(({ key, findings }) => findings.map((finding) => ({ key, finding })));
  const rows = [...groupBy(all, ({ finding }) => finding.rule)].map(([rule, own]) => {
    const open = own.filter(({ finding }) => finding.state === 'new');
    const severity = severities.find((each) => own.some(({ finding }) => finding.severity === each)) ?? 'note';
    const keys = [...new Set(open.map(({ key }) => key))].sort();
    return { rule, severity, findings: open.length, kept: own.length - open.length, apps: keys };
  });
  return rows.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.apps.length - a.apps.length ||
      b.findings - a.findings ||
      compare(a.rule, b.rule),
  );
}

/**
 * Lists who gets data, and in which apps it is used for tracking.
 * @param apps The apps.
 * @param receiversOf The integrations or the SDKs of an app.
 * @returns Those that track in most apps first.
 */
export function receiverRows(
  apps: readonly PortfolioApp[],
  receiversOf: (app: PortfolioApp) => readonly Receiver[] | null,
): readonly ReceiverRow[] {
  const all = apps.flatMap((app) => (receiversOf(app) ?? []).map((receiver) => ({ key: app.key, receiver })));
  const rows = [...groupBy(all, ({ receiver }) => receiver.id)].map(([id, own]) => {
    const keysOf = (tracking: Receiver['tracking']): readonly string[] =>
      own
        .filter(({ receiver }) => receiver.tracking === tracking)
        .map(({ key }) => key)
        .sort();
    return {
      id,
      name: own[0].receiver.name,
      tracking: { yes: keysOf('yes'), review: keysOf('review'), no: keysOf('no') },
    };
  });
  return rows.toSorted(
    (a, b) =>
      b.tracking.yes.length - a.tracking.yes.length ||
      b.tracking.review.length - a.tracking.review.length ||
      b.tracking.no.length - a.tracking.no.length ||
      compare(a.id, b.id),
  );
}

/**
 * Lists the open questions, each once.
 * @param apps The apps.
 * @returns Those that are open in most apps first.
 */
export function questionRows(apps: readonly PortfolioApp[]): readonly QuestionRow[] {
  const all = apps.flatMap(({ key, questions }) => questions.map((question) => ({ key, question })));
  const rows = [...groupBy(all, ({ question }) => question.text)].map(([text, own]) => ({
    text,
    dataTypes: [...new Set(own.flatMap(({ question }) => question.dataTypes))].sort(),
    apps: own.map(({ key }) => key).sort(),
  }));
  return rows.toSorted((a, b) => b.apps.length - a.apps.length || compare(a.text, b.text));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
