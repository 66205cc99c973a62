import type { Answer } from '../model/answer.js';
import type { Assessment } from '../model/assessment.js';
import { isComplete, problemsOf } from './completeness.js';
import { cardsOf, collectsData } from './label.js';
import { openOrCollected, openQuestions } from './questions.js';
import type { Renderer, RenderOptions } from './report.js';
import { fillMarkdown } from './template.js';

/** The report for a pull request, a wiki, or the person who files the questionnaire. */
export const markdownReport: Renderer = {
  render: (assessment, options) =>
    fillMarkdown(
      options.scope === 'export' ? 'questionnaire.markdown.liquid' : 'audit.markdown.liquid',
      viewOf(assessment, options),
    ),
};

function viewOf(assessment: Assessment, { scope }: RenderOptions): object {
  const { tool, project, findings, integrations, questionnaire, notes, summary } = assessment;
  const problems = problemsOf(assessment);
  const shown = openOrCollected(questionnaire);
  return {
    ...{ tool, project, findings, integrations, summary },
    isAudit: scope === 'audit',
    isIncomplete: !isComplete(assessment),
    tracking: questionnaire.tracking,
    collects: collectsData(questionnaire),
    questions: openQuestions(questionnaire),
    openOrCollected: shown,
    notCollected: questionnaire.dataTypes.filter(({ collected }) => collected === 'no'),
    categories: byCategory(shown),
    cards: cardsOf(questionnaire),
    view: { problems, notes, summary },
  };
}

function byCategory(answers: readonly Answer[]): readonly { readonly name: string; readonly types: readonly Answer[] }[] {
  const names = [...new Set(answers.map(({ category }) => category))];
  return names.map((name) => ({ name, types: answers.filter(({ category }) => category === name) }));
}
