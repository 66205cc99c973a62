import type { Answer } from '../../model/answer.js';
import type { Assessment } from '../../model/assessment.js';
import type { DataTypeId } from '../../model/data-type.js';
import { undecidedDraftKey, undecidedDraftMark } from '../../model/undecided-draft.js';
import { openParts, undecidedAnswers, unreadInputs } from '../undecided.js';
import type { CollectedData } from './rows.js';

/**
 * Picks the answers that a file for App Store Connect states.
 * @param assessment What the audit found.
 * @returns What is collected; an answer with an open part is left out whole, because a part of it would read as an answer.
 */
export function statedAnswers({ questionnaire }: Assessment): readonly Answer[] {
  return questionnaire.dataTypes.filter(
    (answer) => answer.collected === 'yes' && openParts(answer).length === 0 && !uncertainIds.includes(answer.id),
  );
}

/**
 * Says what App Store Connect wants to know of an answer without an open part.
 * @param answer A data type that is collected.
 */
export function collectedData({ id, purposes, linked, tracking }: Answer): CollectedData {
  return { id, purposes, isLinked: linked === 'yes', isTracking: tracking === 'yes' };
}

/**
 * Writes the entry that says what a draft leaves out.
 * @param tool Who writes it.
 * @param undecided What is open, a sentence each.
 * @returns The beginning of the entry; the file's own key for protections follows, empty.
 */
export function draftMark({ name, version }: Assessment['tool'], undecided: readonly string[]): object {
  return {
    [undecidedDraftKey]: `${undecidedDraftMark} of ${name} ${version}, written with --allow-undecided. Do not upload it, because it leaves out what is listed here.`,
    undecided,
  };
}

/** App Store Connect's types whose ids fastlane does not know, and which only a secondary source gives (facts/apple.md §0.8). */
const uncertainIds: readonly DataTypeId[] = ['ENVIRONMENT_SCANNING', 'HANDS', 'HEAD'];

/**
 * Lists what keeps a file for App Store Connect from stating the answers of an app.
 * @param assessment What the audit found.
 * @param uploader What uploads the file.
 * @returns A sentence each: what is open, and what contradicts itself.
 */
export function openForStore(assessment: Assessment, uploader: string): readonly string[] {
  return [
    ...unreadInputs(assessment),
    ...undecidedAnswers(assessment),
    ...assessment.questionnaire.dataTypes
      .filter(({ id, collected }) => collected === 'yes' && uncertainIds.includes(id))
      .map(({ id }) => `${id}: ${uploader} does not know this id. Answer it in App Store Connect.`),
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
