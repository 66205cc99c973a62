import type { Portfolio } from '../../model/portfolio.js';
import { writeReport } from '../json/write.js';

/** Raised when a key disappears or changes its meaning; new keys do not raise it. */
const schemaVersion = 1;

/**
 * Writes a portfolio for programs, and for `--previous`. `portfolio.schema.json` describes it.
 * @param portfolio The portfolio.
 */
export function portfolioJson(portfolio: Portfolio): string {
  const { tool, summary, missing, apps, rules, integrations, thirdPartySdks, questions, changes, remarks } = portfolio;
  return writeReport({
    kind: 'portfolio',
    schemaVersion,
    tool: { name: tool.name, version: tool.version },
    ...{ summary, missing, apps, rules, integrations, thirdPartySdks, questions, changes, remarks },
  });
}
