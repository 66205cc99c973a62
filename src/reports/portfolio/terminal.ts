import { Chalk } from 'chalk';
import type { Portfolio } from '../../model/portfolio.js';
import { escapeTerminal } from '../escape/terminal.js';
import type { RenderOptions } from '../report.js';
import { capped, heading, prose, type Page } from '../terminal/page.js';
import { tableLines } from '../terminal/table.js';
import { portfolioSections, portfolioSummary, type PortfolioSection } from './sections.js';

/** What anyone reads on one terminal. */
const room = { rows: 40, questions: 10, names: 3 } as const;

/** More remarks than anyone reads. */
const mostRemarks = 20;

/**
 * Writes a portfolio for a person at the terminal.
 * @param portfolio The portfolio.
 * @param options Width, color, and whether only findings and problems are wanted.
 */
export function portfolioText(portfolio: Portfolio, options: Omit<RenderOptions, 'scope'>): string {
  const page: Page = { width: options.width, chalk: new Chalk({ level: options.color ? 1 : 0 }) };
  const { tool } = portfolio;
  const sections = portfolioSections(portfolio, room).filter(({ isPressing }) => isPressing || !options.quiet);
  const blocks = [
    ...(options.quiet ? [] : [[`${page.chalk.bold(escapeTerminal(tool.name))} ${escapeTerminal(tool.version)}`]]),
    ...sections.map((section) => sectionLines(section, page)),
    ...(options.quiet || portfolio.remarks.length === 0 ? [] : [remarkLines(portfolio, page)]),
    [summaryPaint(portfolio, page)(portfolioSummary(portfolio))],
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function sectionLines({ id, title, intro, columns, rows, rest, none }: PortfolioSection, page: Page): readonly string[] {
  const isAlarm = id === 'missing' || id === 'incomplete';
  const head = heading(isAlarm ? page.chalk.red(escapeTerminal(title)) : escapeTerminal(title), page, intro);
  if (rows.length === 0) return [head, `  ${none}`];
  const cells = rows.map((row) => row.map(escapeTerminal));
  return [
    head,
    ...tableLines(columns, cells, page),
    ...(rest > 0 ? [page.chalk.dim(`  and ${rest} more (see --format json)`)] : []),
  ];
}

function remarkLines({ remarks }: Portfolio, page: Page): readonly string[] {
  return [heading('Remarks', page), ...capped(remarks, mostRemarks, (text) => prose(text, page, 4, '· '), page)];
}

function summaryPaint({ summary }: Portfolio, page: Page): (text: string) => string {
  const { errors, missing, incomplete, warnings, apps } = summary;
  if (errors + missing + incomplete > 0 || apps === 0) return page.chalk.red.bold;
  return warnings > 0 ? page.chalk.yellow.bold : page.chalk.green.bold;
}
