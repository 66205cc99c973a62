import type { Answer, QuestionAbout } from '../model/answer.js';
import type { Assessment } from '../model/assessment.js';
import type { DataTypeId } from '../model/data-type.js';
import { UsageError } from '../model/usage-error.js';
import { problemsOf } from './completeness.js';
import { escapeJson } from './escape/json.js';
import type { Renderer } from './report.js';

/**
 * fastlane's `app_privacy_details.json`, as `upload_app_privacy_details_to_app_store` reads it and as its download writes it
 * (fastlane/fastlane@d534769, both actions; facts/apple.md §3).
 *
 * fastlane checks nothing and deletes the answers in App Store Connect before it sends the first new one. So this refuses, with a
 * list, while anything is undecided or inconsistent.
 */
export const fastlaneReport: Renderer = {
  render(assessment) {
    const open = undecided(assessment);
    const obstacles = [...open, ...inconsistencies(assessment)];
    if (obstacles.length > 0) {
      const message = `fastlane would delete the answers in App Store Connect before it sends these, and ${obstacles.length === 1 ? 'one thing is' : `${obstacles.length} things are`} undecided or inconsistent.`;
      const remedy = open.length === 0 ? [] : ['Answer what is undecided in app-privacy.yaml: app-privacy init asks for it.'];
      throw new UsageError(message, [...obstacles, ...remedy]);
    }
    return `${escapeJson(JSON.stringify(entriesOf(assessment.questionnaire.dataTypes), null, 2))}\n`;
  },
};

/** One entry of the file. */
interface Entry {
  readonly category?: DataTypeId;
  readonly purposes?: readonly string[];
  readonly data_protections: readonly string[];
}

/** Entries sorted by category and lists sorted, as fastlane's own download writes them. */
function entriesOf(answers: readonly Answer[]): readonly Entry[] {
  const collected = answers.filter((answer) => answer.collected === 'yes');
  if (collected.length === 0) return [{ data_protections: ['DATA_NOT_COLLECTED'] }];
  return collected
    .map(({ id, purposes, linked, tracking }): Required<Entry> => ({
      category: id,
      purposes: purposes.toSorted(),
      data_protections: [
        linked === 'yes' ? 'DATA_LINKED_TO_YOU' : 'DATA_NOT_LINKED_TO_YOU',
        ...(tracking === 'yes' ? ['DATA_USED_TO_TRACK_YOU'] : []),
      ],
    }))
    .sort((a, b) => (a.category < b.category ? -1 : 1));
}

/** App Store Connect's types whose ids fastlane does not know, and which only a secondary source gives (facts/apple.md §0.8). */
const unknownToFastlane: readonly DataTypeId[] = ['ENVIRONMENT_SCANNING', 'HANDS', 'HEAD'];

function undecided(assessment: Assessment): readonly string[] {
  const { questionnaire } = assessment;
  const unread = problemsOf(assessment).filter(({ kind }) => kind === 'incomplete');
  return [
    ...unread.map(({ place, message }) => `${place.file}:${place.line}: the audit is incomplete: ${message}`),
    ...questionnaire.questions.map(({ text }) => `Undecided: ${text}`),
    ...assessment.integrations
      .filter(({ purposesBasis }) => purposesBasis === 'unknown')
      .map(({ name }) => `${name}: nobody says for which purposes mParticle sends it data, and the catalogue does not know it.`),
    ...questionnaire.dataTypes.flatMap(obstaclesOf),
    ...unreadObstacles(assessment),
  ];
}

function obstaclesOf(answer: Answer): readonly string[] {
  const { id, collected, linked, tracking, purposes, openPurposes } = answer;
  if (collected === 'no') return [];
  if (collected === 'review') return [`${id}: whether it is collected is undecided.`];
  const line = answer.questions.find(({ about }) => about === 'line');
  return [
    ...(line === undefined ? [] : [`${id}: undecided: ${line.text}`]),
    ...(linked === 'review' ? [`${id}: whether it is linked to the user is undecided.`] : []),
    ...(tracking === 'review' ? [`${id}: whether it is used for tracking is undecided.`] : []),
    ...(purposes.length === 0 ? [`${id}: it has no purpose.`] : []),
    ...(openPurposes.length > 0
      ? [`${id}: whether it is also used for ${openPurposes.join(', ')} is undecided: ${textsOf(answer, 'purposes')}`]
      : []),
    ...(answer.questions.some(({ about }) => about === 'ownPurposes')
      ? [`${id}: undecided: ${textsOf(answer, 'ownPurposes')}`]
      : []),
    ...(unknownToFastlane.includes(id) ? [`${id}: fastlane does not know this id; answer it in App Store Connect.`] : []),
  ];
}

function textsOf({ questions }: Answer, part: QuestionAbout): string {
  return questions.flatMap(({ about, text }) => (about === part ? [text] : [])).join(' ');
}

/** That nothing is collected cannot be said of code that was not read, unless a person has said something of it. */
function unreadObstacles({ questionnaire, unreadCode }: Assessment): readonly string[] {
  const isSilent = questionnaire.dataTypes.every(
    ({ collected, reasons }) => collected === 'no' && !reasons.some(({ by }) => by === 'person'),
  );
  return isSilent
    ? unreadCode.map(
        ({ language, files }) =>
          `Nothing shows that data is collected, but ${files === 1 ? '1 file' : `${files} files`} in ${language} were not read: answer at least one data type in app-privacy.yaml.`,
      )
    : [];
}

function inconsistencies({ questionnaire, signals, declarations }: Assessment): readonly string[] {
  const tracked = questionnaire.dataTypes.filter(({ collected, tracking }) => collected === 'yes' && tracking === 'yes');
  const asks = signals.some(({ id, confidence }) => id.startsWith('att.prompt') && confidence !== 'possible');
  const explains = declarations.some(
    (declaration) => 'key' in declaration && declaration.key === 'NSUserTrackingUsageDescription',
  );
  const idfa = signals.find(({ id, confidence }) => /^(?:idfa|mparticle\.idfa)/.test(id) && confidence !== 'possible');
  const deviceId = tracked.some(({ id }) => id === 'DEVICE_ID');
  return [
    ...(tracked.length > 0 && !asks && !explains
      ? [
          `${tracked.map(({ id }) => id).join(', ')}: used for tracking, and neither a prompt nor NSUserTrackingUsageDescription shows that the app asks for permission: make it ask, or answer tracking: no if nobody tracks with it.`,
        ]
      : []),
    ...(idfa !== undefined && !deviceId
      ? [
          `DEVICE_ID: the app uses the advertising identifier (${idfa.place.file}:${idfa.place.line}), and Device ID is not marked as used for tracking: answer tracking: yes for DEVICE_ID, or remove the use.`,
        ]
      : []),
  ];
}
