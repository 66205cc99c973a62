import {
  risks,
  type FindingCounts,
  type ListedFinding,
  type PortfolioApp,
  type ReportedApp,
  type Risk,
} from '../../model/portfolio.js';

/**
 * Says why an app needs attention.
 *
 * Errors come before an incomplete audit: they are certain, and somebody can fix them today. An incomplete audit comes before everything
 * that is not an error, because it may have missed one.
 * @param app The app.
 */
export function withRisk(app: ReportedApp): PortfolioApp {
  const counts = countsOf(app.findings);
  return { ...app, counts, risk: riskOf(app, counts) };
}

function riskOf({ isShipped, problems, drift, questions, tracking }: ReportedApp, counts: FindingCounts): Risk {
  if (!isShipped) return 'not-shipped';
  const reasons: Readonly<Partial<Record<Risk, boolean>>> = {
    errors: counts.errors > 0,
    incomplete: problems.length > 0,
    drift: drift?.some(({ kind, since }) => kind === 'drift' && since === 'label') ?? false,
    warnings: counts.warnings > 0,
    questions: questions.length > 0 || tracking === 'review',
    notes: counts.notes > 0,
  };
  return risks.find((risk) => reasons[risk] === true) ?? 'clear';
}

function countsOf(findings: readonly ListedFinding[]): FindingCounts {
  const count = (isCounted: (finding: ListedFinding) => boolean): number => findings.filter(isCounted).length;
  return {
    errors: count(({ state, severity }) => state === 'new' && severity === 'error'),
    warnings: count(({ state, severity }) => state === 'new' && severity === 'warning'),
    notes: count(({ state, severity }) => state === 'new' && severity === 'note'),
    accepted: count(({ state }) => state === 'accepted'),
    baseline: count(({ state }) => state === 'baseline'),
  };
}

/**
 * Orders apps by risk: first by its kind, then by errors, warnings, open questions and notes, the most first, then by key.
 * @param a One.
 * @param b Another.
 */
export function byRisk(a: PortfolioApp, b: PortfolioApp): number {
  return (
    risks.indexOf(a.risk) - risks.indexOf(b.risk) ||
    b.counts.errors - a.counts.errors ||
    b.counts.warnings - a.counts.warnings ||
    b.questions.length - a.questions.length ||
    b.counts.notes - a.counts.notes ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
