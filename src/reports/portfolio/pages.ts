import type { Portfolio } from '../../model/portfolio.js';
import { fillMarkdown, fillMarkup } from '../template.js';
import { portfolioSections, portfolioSummary, type Room } from './sections.js';

/** A page in a browser has room for a company; a comment or a summary of a job for what is read there. */
const rooms = {
  html: { rows: 2000, questions: 500, names: 40 },
  markdown: { rows: 100, questions: 20, names: 5 },
} as const;

/**
 * Writes a portfolio in Markdown.
 * @param portfolio What was joined.
 */
export function portfolioMarkdown(portfolio: Portfolio): string {
  return fillMarkdown('portfolio.markdown.liquid', viewOf(portfolio, rooms.markdown));
}

/**
 * Writes a portfolio as a page.
 * @param portfolio What was joined.
 */
export function portfolioHtml(portfolio: Portfolio): string {
  return fillMarkup('portfolio.html.liquid', viewOf(portfolio, rooms.html));
}

function viewOf(portfolio: Portfolio, room: Room): object {
  const { tool, remarks, summary } = portfolio;
  const isIncomplete = summary.missing + summary.incomplete > 0;
  return {
    ...{ tool, remarks, isIncomplete, sentence: portfolioSummary(portfolio) },
    sections: portfolioSections(portfolio, room),
  };
}
