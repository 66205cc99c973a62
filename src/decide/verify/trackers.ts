import { citation } from '../../catalog/citation.js';
import { servicesOf } from '../../catalog/service-domains.js';
import type { Assessment } from '../../model/assessment.js';
import type { Occurrences } from '../../model/recording.js';
import type { ContradictionKind, PromptAnswer, RecordingFinding } from '../../model/verification.js';
import { observed } from './outcome.js';

/** Who tracks through a host, and where that is written. */
export interface Tracker {
  /** In the middle of a sentence: `a tracking domain of Adjust`. */
  readonly what: string;
  readonly source: string;
}

/** What the time of a contact says: `after-unknown` is after the prompt, whose answer nobody has told. */
export type Timing = Exclude<ContradictionKind, 'access-answered-no' | 'sdk-not-in-dependencies'> | 'allowed' | 'unknown';

/**
 * Whether a host is a tracker's, by a privacy manifest, the catalog or the app's own declaration.
 * @param host In lower case.
 * @param assessment What the audit found.
 */
export function trackerOf(host: string, { thirdPartySdks, questionnaire }: Assessment): Tracker | null {
  const service = servicesOf(host).find(({ tracking }) => tracking);
  if (service !== undefined) return { what: `a tracking domain of ${service.name}`, source: citation(service.source) };
  const sdk = thirdPartySdks.find(({ tracking, trackingDomains }) => tracking && isCovered(host, trackingDomains));
  if (sdk !== undefined) return { what: `a tracking domain of ${sdk.name}`, source: sdk.source ?? sdk.dependency };
  if (!isCovered(host, questionnaire.tracking.domains)) return null;
  return { what: 'a tracking domain that the app declares', source: 'NSPrivacyTrackingDomains or app-privacy.yaml of this app' };
}

function isCovered(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/**
 * Holds the time of contacts against the ATT prompt.
 * @param contacts From the first to the last contact of a host.
 * @param prompt What the person who recorded tells of the prompt.
 * @returns Whatever is certain first: a contact before the answer, then one after a refusal.
 */
export function timingOf({ first, last }: Occurrences, { answered, choice }: PromptAnswer): Timing {
  if (choice === 'not-shown') return 'tracker-without-permission';
  if (answered !== null && first.at < answered.at) return 'tracker-before-answer';
  if (answered === null) return choice === 'denied' ? 'tracker-without-permission' : 'unknown';
  if (choice === 'denied' && last.at >= answered.at) return 'tracker-after-refusal';
  return choice === null ? 'unknown' : 'allowed';
}

const said: Readonly<Record<Exclude<Timing, 'allowed' | 'unknown'>, (prompt: PromptAnswer) => string>> = {
  'tracker-before-answer': ({ answered }) => `before you answered the ATT prompt at ${answered?.text ?? ''}`,
  'tracker-after-refusal': ({ answered }) => `after you refused permission to track at ${answered?.text ?? ''}`,
  'tracker-without-permission': ({ choice }) =>
    choice === 'not-shown' ? 'although the app did not show the ATT prompt' : 'although you refused permission to track',
};

const attSource = 'https://developer.apple.com/app-store/user-privacy-and-data-use/';

/**
 * Reports contacts with a tracker for which there was no permission.
 * @param host Which.
 * @param contacts From the first to the last.
 * @param tracker Who tracks.
 * @param prompt What the person who recorded tells of the prompt.
 */
export function trackerFindings(
  host: string,
  contacts: Occurrences,
  tracker: Tracker,
  prompt: PromptAnswer,
): readonly RecordingFinding[] {
  const timing = timingOf(contacts, prompt);
  if (timing === 'allowed' || timing === 'unknown') return [];
  const finding: RecordingFinding = {
    ...observed(host, contacts),
    kind: timing,
    message: `The app contacted ${host}, ${tracker.what}, ${said[timing](prompt)}.`,
    advice:
      'Start the SDK that contacts it only after the user has given permission to track, or turn off what it does to track.',
    source: `${tracker.source}; ${attSource}`,
  };
  return timing === 'tracker-before-answer' ? [finding, ...afterwards(host, contacts, tracker, prompt)] : [finding];
}

/** A host can be contacted both too early and after the refusal. */
function afterwards(host: string, contacts: Occurrences, tracker: Tracker, prompt: PromptAnswer): readonly RecordingFinding[] {
  const isAfter = prompt.choice === 'denied' && prompt.answered !== null && contacts.last.at >= prompt.answered.at;
  return isAfter ? trackerFindings(host, { ...contacts, first: contacts.last }, tracker, prompt) : [];
}
