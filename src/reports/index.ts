import type { ReportFormat } from './report.js';

/** Every output format: the one place that lists them. */
export const reportFormats: readonly ReportFormat[] = [
  {
    name: 'terminal',
    summary: 'for reading on a terminal',
    load: async () => (await import('./terminal.js')).terminalReport,
  },
  {
    name: 'json',
    summary: 'everything, for programs (schema version 1)',
    load: async () => (await import('./json.js')).jsonReport,
  },
  {
    name: 'markdown',
    summary: 'for a pull request, a wiki or the person who files the questionnaire',
    load: async () => (await import('./markdown.js')).markdownReport,
  },
];
