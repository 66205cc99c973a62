import { Chalk } from 'chalk';
import type { Assessment } from '../model/assessment.js';
import { problemsOf } from './completeness.js';
import type { Renderer, RenderOptions } from './report.js';
import { comparisonSection } from './terminal/comparison.js';
import { findingsSection } from './terminal/findings.js';
import { integrationsSection } from './terminal/integrations.js';
import { nextStepsSection } from './terminal/next-steps.js';
import type { Page } from './terminal/page.js';
import { questionnaireSection, questionsSection } from './terminal/questionnaire.js';
import { headerSection, notesSection, problemsSection, scanSection, summaryLine } from './terminal/scan.js';

/** The report that a person reads on a terminal. */
export const terminalReport: Renderer = {
  render(assessment, options) {
    const page: Page = { width: options.width, chalk: new Chalk({ level: options.color ? 1 : 0 }) };
    const sections = sectionsOf(assessment, options, page).filter((lines) => lines.length > 0);
    return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
  },
};

function sectionsOf(assessment: Assessment, { scope, quiet }: RenderOptions, page: Page): readonly (readonly string[])[] {
  const findings = findingsSection(assessment, page);
  const problems = problemsSection(problemsOf(assessment), page);
  const answers = [questionnaireSection(assessment.questionnaire, page), questionsSection(assessment.questionnaire, page)];
  const comparison = comparisonSection(assessment.comparison, page);
  if (quiet) return [assessment.findings.length === 0 ? [] : findings, comparison, problems];
  if (scope === 'check') return [findings, comparison, problems, scanSection(assessment, page), [summaryLine(assessment, page)]];
  const header = headerSection(assessment, page);
  const integrations = integrationsSection(assessment.integrations, page);
  if (scope === 'export') return [header, ...answers, comparison, integrations, problems];
  const scan = [scanSection(assessment, page), notesSection(assessment.notes, page), problems];
  return [
    header,
    findings,
    ...answers,
    comparison,
    integrations,
    ...scan,
    nextStepsSection(assessment, page),
    [summaryLine(assessment, page)],
  ];
}
