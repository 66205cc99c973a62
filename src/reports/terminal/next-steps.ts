import type { Assessment } from '../../model/assessment.js';
import { problemsOf } from '../completeness.js';
import { openQuestions } from '../questions.js';
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
  const { findings, integrations, questionnaire, subjects } = assessment;
  const unread = problemsOf(assessment).filter(({ kind }) => kind === 'incomplete').length;
  const worst = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  const unclear = integrations.filter(({ tracking }) => tracking === 'review').map(({ name }) => name);
  const questions = openQuestions(questionnaire).length;
  const steps: readonly (readonly [boolean, string])[] = [
    [subjects.length === 0, 'Give the folder of the app: none was found here.'],
    [
      unread > 0 && subjects.length > 0,
      `Mend the ${counted(unread, 'input')} listed under Problems and run the audit again: it is incomplete.`,
    ],
    [
      worst !== undefined,
      worst === undefined
        ? ''
        : `Mend the findings, first the ${worst.severity} at ${placeText(worst.place)}; app-privacy explain ${worst.rule} says why it matters.`,
    ],
    [
      integrations.length === 0 && usesMParticle(assessment),
      'List the integrations of your mParticle workspace in app-privacy.yaml: code does not show them.',
    ],
    [
      unclear.length > 0,
      `State purposes and tracking of ${unclear.slice(0, 3).join(', ')}${unclear.length > 3 ? ' and others' : ''} in app-privacy.yaml.`,
    ],
    [
      questions > 0,
      `Decide the ${counted(questions, 'open question')}: app-privacy init asks and writes the answers, with their reasons, to app-privacy.yaml.`,
    ],
    [subjects.length > 0, 'Run app-privacy export --output app-privacy.md for the draft with all reasons and evidence.'],
    [worst === undefined, 'Run app-privacy check in CI, so that it stays so.'],
  ];
  return steps.filter(([applies]) => applies).map(([, step]) => step);
}
