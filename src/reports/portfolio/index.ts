import type { Portfolio } from '../../model/portfolio.js';
import type { RenderOptions } from '../report.js';
import { fillMarkdown, fillMarkup } from '../template.js';
import { portfolioJson } from './json.js';
import { portfolioSections, portfolioSummary, type Room } from './sections.js';
import { portfolioText } from './terminal.js';

/** A format of a portfolio. */
export interface PortfolioFormat {
  readonly name: string;
  readonly summary: string;
  /** Pure: the same portfolio and options give the same string, with a final line feed. */
  render(portfolio: Portfolio, options: Omit<RenderOptions, 'scope'>): string;
}

/** A page in a browser has room for a company; a comment or a summary of a job for what is read there. */
const rooms = {
  html: { rows: 2000, questions: 500, names: 40 },
  markdown: { rows: 100, questions: 20, names: 5 },
} as const;

/** The formats of `merge`. */
export const portfolioFormats: readonly PortfolioFormat[] = [
  { name: 'terminal', summary: 'for reading in a terminal', render: portfolioText },
  { name: 'json', summary: 'for other programs and for --previous', render: portfolioJson },
  {
    name: 'markdown',
    summary: 'for the summary of a CI job',
    render: (portfolio) => fillMarkdown('portfolio.markdown.liquid', viewOf(portfolio, rooms.markdown)),
  },
  {
    name: 'html',
    summary: 'one page that needs no network',
    render: (portfolio) => fillMarkup('portfolio.html.liquid', viewOf(portfolio, rooms.html)),
  },
];

function viewOf(portfolio: Portfolio, room: Room): object {
  const { tool, remarks, summary } = portfolio;
  const isIncomplete = summary.missing + summary.incomplete > 0;
  return {
    ...{ tool, remarks, isIncomplete, sentence: portfolioSummary(portfolio) },
    sections: portfolioSections(portfolio, room),
  };
}
