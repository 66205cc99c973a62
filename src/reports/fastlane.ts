import type { Answer } from '../model/answer.js';
import type { Assessment } from '../model/assessment.js';
import type { DataTypeId } from '../model/data-type.js';
import { undecidedDraftKey, undecidedDraftMark } from '../model/undecided-draft.js';
import { escapeJson } from './escape/json.js';
import type { Renderer } from './report.js';
import { openParts, undecidedAnswers, unreadInputs } from './undecided.js';

/**
 * fastlane's `app_privacy_details.json`, as `upload_app_privacy_details_to_app_store` reads it and as its download writes it
 * (fastlane/fastlane@d534769, both actions; facts/apple.md §3).
 *
 * fastlane checks nothing and deletes the answers in App Store Connect before it sends the first new one. A file that is written
 * while something is open begins with an entry that names it. fastlane sends one answer for each of an entry's `data_protections`
 * and looks at no key but `category`, `purposes` and `data_protections`, so that an entry without protections sends nothing.
 */
export const fastlaneReport: Renderer = {
  facts: {
    consequence: 'fastlane deletes the answers in App Store Connect before it uploads these.',
    open,
  },
  render(assessment) {
    const { tool, questionnaire } = assessment;
    const undecided = open(assessment);
    const complete = questionnaire.dataTypes.filter(isStated);
    const entries =
      undecided.length === 0
        ? entriesOf(complete)
        : [markOf(`${tool.name} ${tool.version}`, undecided), ...complete.map(entryOf).sort(byCategory)];
    return `${escapeJson(JSON.stringify(entries, null, 2))}\n`;
  },
};

/** One entry of the file. */
interface Entry {
  readonly category?: DataTypeId;
  readonly purposes?: readonly string[];
  readonly data_protections: readonly string[];
}

/** The entry that says what the file leaves out. */
function markOf(tool: string, undecided: readonly string[]): object {
  return {
    [undecidedDraftKey]: `${undecidedDraftMark} of ${tool}, written with --allow-undecided. Do not upload it, because it leaves out what is listed here.`,
    undecided,
    data_protections: [],
  };
}

/** Entries sorted by category and lists sorted, as fastlane's own download writes them. */
function entriesOf(answers: readonly Answer[]): readonly Entry[] {
  if (answers.length === 0) return [{ data_protections: ['DATA_NOT_COLLECTED'] }];
  return answers.map(entryOf).sort(byCategory);
}

function entryOf({ id, purposes, linked, tracking }: Answer): Required<Entry> {
  return {
    category: id,
    purposes: purposes.toSorted(),
    data_protections: [
      linked === 'yes' ? 'DATA_LINKED_TO_YOU' : 'DATA_NOT_LINKED_TO_YOU',
      ...(tracking === 'yes' ? ['DATA_USED_TO_TRACK_YOU'] : []),
    ],
  };
}

function byCategory(a: Required<Entry>, b: Required<Entry>): number {
  return a.category < b.category ? -1 : 1;
}

/** An answer with an open part is left out whole: a part of it would read as an answer. */
function isStated(answer: Answer): boolean {
  return answer.collected === 'yes' && openParts(answer).length === 0 && !unknownToFastlane.includes(answer.id);
}

/** App Store Connect's types whose ids fastlane does not know, and which only a secondary source gives (facts/apple.md §0.8). */
const unknownToFastlane: readonly DataTypeId[] = ['ENVIRONMENT_SCANNING', 'HANDS', 'HEAD'];

function open(assessment: Assessment): readonly string[] {
  return [
    ...unreadInputs(assessment),
    ...undecidedAnswers(assessment),
    ...assessment.questionnaire.dataTypes
      .filter(({ id, collected }) => collected === 'yes' && unknownToFastlane.includes(id))
      .map(({ id }) => `${id}: fastlane does not know this id. Answer it in App Store Connect.`),
    ...inconsistencies(assessment),
  ];
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
          `${tracked.map(({ id }) => id).join(', ')}: used for tracking, but neither an ATT prompt nor NSUserTrackingUsageDescription shows that the app asks for permission to track. Add the prompt, or answer tracking: no if nobody uses the data for tracking.`,
        ]
      : []),
    ...(idfa !== undefined && !deviceId
      ? [
          `DEVICE_ID: the app uses the advertising identifier (${idfa.place.file}:${idfa.place.line}), but Device ID is not marked as used for tracking. Answer tracking: yes for DEVICE_ID, or remove the use of the identifier.`,
        ]
      : []),
  ];
}
