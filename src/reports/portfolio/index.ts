import type { Portfolio } from '../../model/portfolio.js';
import type { RenderOptions } from '../report.js';

/** Writes a portfolio. Pure: the same portfolio and options give the same string, with a final line feed. */
export type PortfolioRenderer = (portfolio: Portfolio, options: Omit<RenderOptions, 'scope'>) => string;

/** A format of a portfolio. */
export interface PortfolioFormat {
  readonly name: string;
  readonly summary: string;
  /** Loads what writes it, which no other command needs. */
  load(): Promise<PortfolioRenderer>;
}

/** The formats of `merge`. */
export const portfolioFormats: readonly PortfolioFormat[] = [
  {
    name: 'terminal',
    summary: 'for reading in a terminal',
    load: async () => (await import('./terminal.js')).portfolioText,
  },
  {
    name: 'json',
    summary: 'for other programs and for --previous',
    load: async () => (await import('./json.js')).portfolioJson,
  },
  {
    name: 'markdown',
    summary: 'for the summary of a CI job',
    load: async () => (await import('./pages.js')).portfolioMarkdown,
  },
  {
    name: 'html',
    summary: 'one page that needs no network',
    load: async () => (await import('./pages.js')).portfolioHtml,
  },
];
