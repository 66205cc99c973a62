import type { Renderer } from './report.js';
import { fillMarkdown } from './template.js';
import { viewOf } from './view.js';

/** The report for a pull request, a wiki, or the person who files the questionnaire. */
export const markdownReport: Renderer = {
  render: (assessment, options) =>
    fillMarkdown(
      options.scope === 'export' ? 'questionnaire.markdown.liquid' : 'audit.markdown.liquid',
      viewOf(assessment, options),
    ),
};
