import { outcomeOf } from '../../../catalog/review-outcomes.js';
import type { Place } from '../../../model/place.js';
import { deniesTracking, isTracked, listedAt, promptKeys, trackedOn } from '../label-check.js';
import { appManifests, isAppDeclared, isInfoPlistRead } from '../own-manifests.js';
import { defineRule, type Findable } from '../rule.js';
import { reviewOfTracking } from '../sources.js';
import { ofPromptText } from '../subjects.js';

/** Facts/apple.md §5.3: the commonest rejection for tracking. Without the key, nothing in an app can show the prompt. */
export const promptMissing = defineRule({
  id: 'att/prompt-missing',
  severity: 'error',
  title: 'The app declares that it tracks users, but it does not show the ATT prompt',
  rationale:
    'An app that tracks users must ask for permission with the ATT prompt first. Until the user answers it, the advertising identifier is all zeros and iOS blocks the tracking domains.',
  advice:
    'Call ATTrackingManager.requestTrackingAuthorization before the app tracks. If it does not track users, update the label and set NSPrivacyTracking to false.',
  source: reviewOfTracking,
  needs: ['att.prompt'],
  *check(context) {
    const { declarations, targets, signals } = context;
    const prompts = signals('att.prompt');
    if (prompts.some(({ confidence }) => confidence !== 'possible')) return;
    // A label that denies what a manifest declares is a contradiction of its own: which of the two is right comes first.
    const isDenied = context.label !== null && deniesTracking(context.label);
    const [first, ...others] = [...onLabel(context), ...(isDenied ? [] : inManifests(context)), ...inAnswers(context)];
    // The apps that use a library show the prompt.
    if (first === undefined || (context.label === null && !isAppDeclared(declarations))) return;
    const mayBeShown = prompts.length > 0 || canBeShown(context) || !isInfoPlistRead(declarations);
    yield {
      place: first.place,
      subject: ofPromptText(first.place.file, targets),
      related: others.map(({ place, text }) => ({ place, message: `Here, ${text}.` })),
      data: `${capital(first.text)}, but the audit found no code that shows the ATT prompt${
        mayBeShown
          ? `. Does an SDK show it? ${outcomeOf('asks-where-the-prompt-is')}`
          : ` and no NSUserTrackingUsageDescription. ${outcomeOf('rejects-tracking-without-prompt')}`
      }`,
      ...(mayBeShown ? { severity: 'note' as const } : {}),
    };
  },
  message: (data) => data,
});

/** What says that the app tracks users, and where. */
interface Statement {
  readonly place: Place;
  /** A sentence without its capital and full stop. */
  readonly text: string;
}

function onLabel({ label }: Pick<Findable, 'label'>): readonly Statement[] {
  const [first] = label === null ? [] : trackedOn(label);
  if (label === null || first === undefined) return [];
  return [{ place: listedAt(label, first), text: 'the label says that data is used for tracking' }];
}

function inManifests({ declarations, targets }: Pick<Findable, 'declarations' | 'targets'>): readonly Statement[] {
  const manifests = [...appManifests(declarations, targets).values()].flat();
  const [first] = manifests.filter(({ tracking }) => tracking === true);
  if (first === undefined) return [];
  return [{ place: first.place, text: 'NSPrivacyTracking is true in the privacy manifest' }];
}

/** What a person says of the app. Where code, an SDK or an integration shows it, rules of their own say what is missing. */
function inAnswers({ questionnaire }: Pick<Findable, 'questionnaire'>): readonly Statement[] {
  const [first] = questionnaire.dataTypes.filter((answer) => isTracked(answer) && answer.because.tracking?.by === 'person');
  const [evidence] = first?.evidence ?? [];
  if (first === undefined || evidence === undefined) return [];
  return [{ place: evidence.place, text: `you answered that ${first.name} is used for tracking` }];
}

/** Whether the app has a text for the prompt, or may get one when it is built: then an SDK can show it. */
function canBeShown({ declarations }: Pick<Findable, 'declarations'>): boolean {
  const isOpen = declarations.some(({ kind }) => kind === 'generated-info-plist' || kind === 'unread-configuration');
  return isOpen || promptKeys(declarations).length > 0;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
