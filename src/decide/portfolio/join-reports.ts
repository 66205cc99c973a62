import type { MissingReport, Portfolio, PortfolioApp, PortfolioSummary, ReportedApp } from '../../model/portfolio.js';
import { changesSince, type EarlierPortfolio } from './changes.js';
import { byRisk, withRisk } from './risk.js';
import { questionRows, receiverRows, ruleRows } from './rows.js';
import { distinctApps } from './same-apps.js';

/** What a portfolio is made of. */
export interface PortfolioParts {
  readonly tool: Portfolio['tool'];
  /** How many reports were read. */
  readonly reports: number;
  /** What they tell, in the order of the reports. */
  readonly apps: readonly ReportedApp[];
  readonly missing: readonly MissingReport[];
  readonly earlier: EarlierPortfolio | null;
}

/**
 * Joins reports into one portfolio.
 * @param parts What was read.
 */
export function joinReports({ tool, reports, apps: reported, missing, earlier }: PortfolioParts): Portfolio {
  const { apps: distinct, remarks } = distinctApps(reported);
  const apps = distinct.map(withRisk).toSorted(byRisk);
  const shipped = apps.filter(({ isShipped }) => isShipped);
  return {
    tool,
    missing,
    apps,
    rules: ruleRows(shipped),
    integrations: receiverRows(shipped, ({ integrations }) => integrations),
    thirdPartySdks: receiverRows(shipped, ({ thirdPartySdks }) => thirdPartySdks),
    questions: questionRows(shipped),
    changes: earlier === null ? null : changesSince(earlier, apps, missing),
    remarks: [...remarks, ...withoutAnswers(shipped)],
    summary: summaryOf(shipped, reports, missing.length),
  };
}

/** What `check` writes has findings, and no answers: that nothing is listed is no claim. */
function withoutAnswers(apps: readonly PortfolioApp[]): readonly string[] {
  const count = apps.filter(({ tracking }) => tracking === null).length;
  if (count === 0) return [];
  const [subject, verb] = count === 1 ? ['1 app', 'comes'] : [`${count} apps`, 'come'];
  return [
    `${subject} ${verb} from reports without answers, such as those of check. Their integrations, SDKs and tracking are not in this portfolio. Use reports of audit to add them.`,
  ];
}

function summaryOf(apps: readonly PortfolioApp[], reports: number, missing: number): PortfolioSummary {
  const sum = (numberOf: (app: PortfolioApp) => number): number => apps.reduce((total, app) => total + numberOf(app), 0);
  return {
    reports,
    missing,
    apps: apps.length,
    incomplete: apps.filter(({ problems }) => problems.length > 0).length,
    errors: sum(({ counts }) => counts.errors),
    warnings: sum(({ counts }) => counts.warnings),
    notes: sum(({ counts }) => counts.notes),
    accepted: sum(({ counts }) => counts.accepted),
    baseline: sum(({ counts }) => counts.baseline),
    questions: sum(({ questions }) => questions.length),
    drift: apps.filter(({ drift }) => drift?.some(({ kind, since }) => kind === 'drift' && since === 'label') ?? false).length,
  };
}
