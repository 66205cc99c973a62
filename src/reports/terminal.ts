import { Chalk } from 'chalk';
import type { Assessment, Assessments } from '../model/assessment.js';
import { changedApps } from './since.js';
import { isComplete, problemsOf } from './completeness.js';
import type { Renderer, RenderOptions } from './report.js';
import { appLine, appsSection, bySameAnswers } from './terminal/apps.js';
import { comparisonSection, sinceSection } from './terminal/comparison.js';
import { findingsSection } from './terminal/findings.js';
import { integrationsSection } from './terminal/integrations.js';
import { nextStepsSection } from './terminal/next-steps.js';
import type { Page } from './terminal/page.js';
import { questionnaireSection, questionsSection } from './terminal/questionnaire.js';
import { acceptanceSection, headerSection, notesSection, problemsSection, scanSection, summaryLine } from './terminal/scan.js';
import { newFindings } from './states.js';
import { wholeOf } from './whole.js';

/** The report that a person reads on a terminal. */
export const terminalReport: Renderer = {
  render: (assessment, options) => inSections(options, (page) => sectionsOf(assessment, options, page)),
  renderAll: (assessments, options) => inSections(options, (page) => sectionsOfAll(assessments, options, page)),
};

type Sections = readonly (readonly string[])[];

function inSections({ width, color }: RenderOptions, sectionsOn: (page: Page) => Sections): string {
  const sections = sectionsOn({ width, chalk: new Chalk({ level: color ? 1 : 0 }) }).filter((lines) => lines.length > 0);
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function sectionsOf(assessment: Assessment, { scope, quiet }: RenderOptions, page: Page): Sections {
  const findings = findingsSection(assessment, page);
  const problems = problemsSection(problemsOf(assessment), page);
  const acceptances = acceptanceSection(assessment.acceptanceRemarks, page);
  const changes = changeSections(assessment, page);
  if (quiet) return [newFindings(assessment).length === 0 ? [] : findings, acceptances, ...changes, problems];
  const summary = [summaryLine(assessment, page)];
  if (scope === 'check') return [findings, acceptances, ...changes, problems, scanSection(assessment, page), summary];
  const header = headerSection(assessment, page);
  if (scope === 'export') return [header, ...answerSections(assessment, page), problems];
  const scan = [scanSection(assessment, page), notesSection(assessment.notes, page), problems];
  return [
    header,
    findings,
    acceptances,
    ...answerSections(assessment, page),
    ...scan,
    nextStepsSection(assessment, page),
    summary,
  ];
}

/** The findings of all apps together, as an engineer fixes them; the answers of each, as Apple asks for them. */
function sectionsOfAll(assessments: Assessments, { scope, quiet }: RenderOptions, page: Page): Sections {
  const whole = wholeOf(assessments);
  const findings = findingsSection(whole, page);
  const problems = problemsSection(problemsOf(whole), page);
  const acceptances = acceptanceSection(whole.acceptanceRemarks, page);
  const groups = bySameAnswers(assessments);
  const changed = new Set(changedApps(groups.map(([first]) => first)));
  const comparisons = groups.flatMap((group): Sections => {
    const [first] = group;
    const shown = changed.has(first) ? first : { ...first, since: null };
    const changes = changeSections(shown, page).filter((lines) => lines.length > 0);
    return changes.length === 0 ? [] : [appLine(group, page), ...changes];
  });
  if (quiet) return [newFindings(whole).length === 0 ? [] : findings, acceptances, ...comparisons, problems];
  const apps = appsSection(assessments, page);
  const summary = [summaryLine(whole, page)];
  if (scope === 'check') return [apps, findings, acceptances, ...comparisons, problems, scanSection(whole, page), summary];
  const answers = groups.flatMap((group): Sections => [appLine(group, page), ...answerSections(group[0], page)]);
  if (scope === 'export') return [headerSection(whole, page), apps, ...answers, problems];
  const scan = [scanSection(whole, page), notesSection(whole.notes, page), problems];
  return [headerSection(whole, page), apps, findings, acceptances, ...answers, ...scan, summary];
}

function changeSections({ comparison, since }: Assessment, page: Page): Sections {
  return [comparisonSection(comparison, page), sinceSection(since, page)];
}

function answerSections(assessment: Assessment, page: Page): Sections {
  const { questionnaire, integrations } = assessment;
  return [
    questionnaireSection(questionnaire, isComplete(assessment), page),
    questionsSection(questionnaire, page),
    ...changeSections(assessment, page),
    integrationsSection(integrations, page),
  ];
}
