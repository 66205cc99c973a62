import type { Assessment } from '../../model/assessment.js';
import type { Recording } from '../../model/recording.js';
import type { OpenPoint, PromptAnswer, Verification } from '../../model/verification.js';
import { accessOutcome } from './accesses.js';
import { contactsOutcome } from './contacts.js';
import { joined, listed } from './outcome.js';

/**
 * Explains everything that was recorded of an app by its draft, its SDKs and its integrations; what contradicts them is a finding, and
 * what nothing explains a question.
 * @param assessment What the audit found.
 * @param recording What was recorded of the app.
 * @param bundleIds Whose records these are; empty where the recording does not name apps.
 * @param prompt What the person who recorded tells of the ATT prompt.
 */
export function verifyRecording(
  assessment: Assessment,
  recording: Recording,
  bundleIds: readonly string[],
  prompt: PromptAnswer,
): Verification {
  const { findings, questions, explained } = joined([
    ...recording.accesses.map((access) => accessOutcome(access, assessment.questionnaire)),
    contactsOutcome(recording.contacts, assessment, prompt),
  ]);
  const { file, format, records, from, to } = recording;
  return {
    tool: assessment.tool,
    app: assessment.app?.id ?? assessment.apps[0]?.name?.text ?? null,
    bundleIds,
    recording: { file, format, records, from, to },
    prompt,
    findings: findings.toSorted((a, b) => a.first.at - b.first.at || compare(a.subject, b.subject) || compare(a.kind, b.kind)),
    questions: [...questions, ...unknownRecords(recording)],
    explained: explained.toSorted((a, b) => compare(a.subject, b.subject)),
    remarks: remarksOf(recording),
    problems: recording.problems,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unknownRecords({ file, unknown }: Recording): readonly OpenPoint[] {
  if (unknown === null) return [];
  const [count, verb] = unknown.count === 1 ? ['1 record', 'does'] : [`${unknown.count} records`, 'do'];
  return [
    {
      kind: 'record-unknown',
      text: `What ${verb} ${count} of the type ${listed(unknown.types, 'or')} say about the app?`,
      advice: `Read them by hand, from line ${unknown.line} of ${file} on. Apple did not document this type when this version was released.`,
      observed: [],
    },
  ];
}

function remarksOf({ format }: Recording): readonly string[] {
  if (format === 'har')
    return [
      'A HAR does not say which app sent a request, and contains no access to data or sensors. What is reported applies if only this app was in use.',
    ];
  return [
    'App Privacy Report contains the last seven days, and for each domain only the first and the last contact. It covers what you did in the app, and nothing else.',
  ];
}
