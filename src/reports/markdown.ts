import type { Assessment, Assessments } from '../model/assessment.js';
import { commentOf } from './comment.js';
import type { Renderer, RenderOptions } from './report.js';
import { fillMarkdown } from './template.js';
import { viewOf } from './view.js';

/**
 * The report for a pull request, a wiki, or the person who files the questionnaire: of several apps, one after the other. Of a
 * check, a comment on a pull request.
 */
export const markdownReport: Renderer = {
  render: (assessment, options) => (options.scope === 'check' ? commentOf([assessment], options) : render(assessment, options)),
  renderAll: (assessments, options) =>
    options.scope === 'check'
      ? commentOf(assessments, options)
      : told(assessments, options)
          .map((assessment) => render(assessment, options))
          .join('\n---\n\n'),
};

/** What no app ships has no answers, and may have findings. */
function told(assessments: Assessments, { scope }: RenderOptions): readonly Assessment[] {
  return assessments.filter((one) => one.scope !== 'rest' || (scope !== 'export' && one.findings.length > 0));
}

function render(assessment: Assessment, options: RenderOptions): string {
  const template = options.scope === 'export' ? 'questionnaire.markdown.liquid' : 'audit.markdown.liquid';
  return fillMarkdown(template, viewOf(assessment, options));
}
