import type { Assessment } from '../../model/assessment.js';
import { problemsOf } from '../completeness.js';
import { openQuestions } from '../questions.js';
import { newFindings } from '../states.js';
import { counted, heading, placeText, prose, type Page } from './page.js';

/** More steps than this are a plan, and nobody begins it. */
const mostSteps = 4;

/**
 * What to do now, the most urgent first.
 * @param assessment What the audit found.
 * @param page The page.
 */
export function nextStepsSection(assessment: Assessment, page: Page): readonly string[] {
  const steps = stepsFor(assessment).slice(0, mostSteps);
  return [heading('What to do next', page), ...steps.flatMap((step, index) => prose(step, page, 5, `${index + 1}. `))];
}

function usesMParticle({ project, signals }: Assessment): boolean {
  return project.sdks.length > 0 || signals.some(({ id }) => id.startsWith('mparticle.'));
}

function stepsFor(assessment: Assessment): readonly string[] {
  const { integrations, questionnaire, subjects } = assessment;
  const unread = problemsOf(assessment).filter(({ kind }) => kind === 'incomplete').length;
  const findings = newFindings(assessment);
  const worst = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  const unclear = integrations.filter(({ tracking }) => tracking === 'review').map(({ name }) => name);
  const questions = openQuestions(questionnaire).length;
  const steps: readonly (readonly [boolean, string])[] = [
    [subjects.length === 0, 'Pass the folder of the app. The audit found no app here.'],
    [
      unread > 0 && subjects.length > 0,
      `Fix the ${counted(unread, 'input')} listed under Problems and run the audit again, because it is incomplete.`,
    ],
    [
      worst !== undefined,
      worst === undefined
        ? ''
        : `Fix the findings, starting with the ${worst.severity} at ${placeText(worst.place)}. app-privacy explain ${worst.rule} shows why it matters.`,
    ],
    [
      integrations.length === 0 && usesMParticle(assessment),
      'List the integrations of your mParticle workspace in app-privacy.yaml, because code does not show them.',
    ],
    [
      unclear.length > 0,
      `State the purposes and tracking of ${unclear.slice(0, 3).join(', ')}${unclear.length > 3 ? ' and others' : ''} in app-privacy.yaml.`,
    ],
    [
      questions > 0,
      `Run app-privacy init to answer the ${counted(questions, 'open question')}. It writes your answers and reasons to app-privacy.yaml.`,
    ],
    [subjects.length > 0, 'Run app-privacy export --output app-privacy.md to get the draft with all reasons and evidence.'],
    [worst === undefined, 'Run app-privacy check in CI to catch new findings.'],
  ];
  return steps.filter(([applies]) => applies).map(([, step]) => step);
}
