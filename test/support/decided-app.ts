import type { Answer } from '../../src/model/answer.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { DataTypeId } from '../../src/model/data-type.js';
import { assessment, plainAnswer } from './assessment.js';

/** A signal that the app asks for permission to track. */
export const prompt: Assessment['signals'][number] = {
  ...(assessment.signals[0] as Assessment['signals'][number]),
  id: 'att.prompt',
};

/** Of a data type that is collected. */
export const decided = { collected: 'yes', linked: 'no', tracking: 'no', purposes: ['ANALYTICS'] } as const;

/** An app of which everything is decided but what a test is about. */
export function decidedApp(answers: Partial<Record<DataTypeId, Partial<Answer>>>, more: Partial<Assessment> = {}): Assessment {
  const dataTypes = assessment.questionnaire.dataTypes.map(({ id }) => ({ ...plainAnswer(id), ...answers[id] }));
  return { ...assessment, signals: [], ...more, questionnaire: { ...assessment.questionnaire, dataTypes } };
}
