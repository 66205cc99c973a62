import type { Assessment, Assessments } from '../../model/assessment.js';
import { groupBy } from '../../model/group-by.js';
import { newFindings } from '../states.js';
import { openQuestions } from '../questions.js';
import { escapeTerminal } from '../escape/terminal.js';
import { counted, flow, heading, type Page } from './page.js';

/** More apps than anyone reads on one terminal. */
const mostApps = 30;

/**
 * The apps of a repository, with what became of each.
 * @param assessments Of each app.
 * @param page The page.
 */
export function appsSection(assessments: Assessments, page: Page): readonly string[] {
  const apps = assessments.filter(({ scope }) => scope !== 'rest');
  const rest = assessments.filter((one) => one.scope === 'rest' && newFindings(one).length > 0);
  const more = apps.length - mostApps;
  return [
    heading('Apps', page, counted(apps.length, 'app')),
    ...[...apps.slice(0, mostApps), ...rest].flatMap((assessment) => flow(rowOf(assessment, page), page, 4, '· ')),
    ...(more > 0 ? [page.chalk.dim(`  and ${more} more (see --format json)`)] : []),
    page.chalk.dim('  To see one app only, add --app with its name.'),
  ];
}

function rowOf({ app, scope, summary, questionnaire }: Assessment, { chalk }: Page): string {
  const questions = scope === 'rest' ? [] : [counted(openQuestions(questionnaire).length, 'open question')];
  const counts = [
    counted(summary.errors, 'error'),
    counted(summary.warnings, 'warning'),
    ...questions,
    ...(app?.isSample === true ? ['sample'] : []),
  ].join(', ');
  const paint = summary.errors > 0 ? chalk.red : summary.warnings > 0 ? chalk.yellow : chalk.green;
  return `${chalk.bold(scope === 'rest' ? 'Code that no app ships' : escapeTerminal(app?.id ?? ''))}: ${paint(counts)}`;
}

/** Apps of which the same is to be filed. */
export type SameAnswers = readonly [Assessment, ...Assessment[]];

/**
 * Groups apps by their answers: what is the same for several is shown once.
 * @param assessments Of each app.
 */
export function bySameAnswers(assessments: Assessments): readonly SameAnswers[] {
  const apps = assessments.filter(({ scope }) => scope !== 'rest');
  return [
    ...groupBy(apps, ({ questionnaire, integrations, comparison, since }) =>
      JSON.stringify([questionnaire, integrations, comparison, since]),
    ).values(),
  ];
}

/** More names do not fit above the answers. */
const mostNames = 4;

/**
 * The line above the answers of one or more of several apps.
 * @param apps Those with the same answers.
 * @param page The page.
 */
export function appLine(apps: SameAnswers, page: Page): readonly string[] {
  const names = apps.map(({ app }) => escapeTerminal(app?.id ?? ''));
  const more = names.length - mostNames;
  const text = names.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return flow(page.chalk.inverse(` ${text} `), page, 0);
}
