import { outcomeOf } from '../../../catalog/review-outcomes.js';
import type { Answer } from '../../../model/answer.js';
import type { Label } from '../../../model/comparison.js';
import { declaredIn, deniesTracking, entryOf, isTracked, listedAt, namesOf, promptKeys, startOf } from '../label-check.js';
import { ownManifests } from '../own-manifests.js';
import { relatedEvidence, relatedUses } from '../related.js';
import { defineRule, type Breach, type Findable, type Related, type RuleContext } from '../rule.js';
import { reviewOfTracking } from '../sources.js';

/** Facts/apple.md §5.3: the label, the privacy manifest, the prompt and the code must say the same of tracking. */
export const trackingDenied = defineRule({
  id: 'label/tracking-denied',
  severity: 'error',
  title: 'The label says that data is not used for tracking, but something else in the app says that it is',
  rationale:
    'App Store Connect compares the label with the build: a build that can show the ATT prompt needs a label that declares tracking. App Review rejects an app that tracks users and does not declare it.',
  advice:
    'Update the label in App Store Connect: mark the data that is used for tracking. If the app does not track users, remove the code, the key and the manifest entry that say so.',
  source: reviewOfTracking,
  needs: ['att.prompt'],
  *check(context) {
    const { label } = context;
    if (label === null) return;
    if (deniesTracking(label)) yield* ofWhole(label, context);
    else yield* ofTypes(label, context);
  },
  message: (data) => data,
});

/** What says that the app tracks users, the most telling first. */
interface Sign {
  readonly text: string;
  readonly outcome: string;
  readonly related: readonly Related[];
  readonly sure: boolean;
}

/** One finding, whatever there is against the label: to answer it is one decision. */
function* ofWhole(label: Label, context: RuleContext<'att.prompt'>): Iterable<Breach<string>> {
  const signs = [...ofEvidence(context), ...ofManifests(context), ...ofKey(context), ...ofPrompt(context)];
  const sure = signs.filter((sign) => sign.sure);
  const said = sure.length > 0 ? sure : [...signs, ...ofSdks(context)];
  const [first] = said;
  if (first === undefined) return;
  // A key keeps the label from being published at all.
  const outcome = said.find((sign) => sign.outcome === keyOutcome)?.outcome ?? first.outcome;
  yield {
    place: startOf(label),
    subject: { kind: 'data-type', id: 'label', part: 'tracking' },
    related: said.flatMap(({ related }) => related),
    data: `The label says that no data is used for tracking, but ${first.text} ${outcomeOf(outcome)}`.trim(),
    ...(sure.length > 0 ? {} : { severity: 'note' as const }),
  };
}

const keyOutcome = 'asks-which-data-tracks';

function ofEvidence({ questionnaire: { dataTypes, tracking } }: Pick<Findable, 'questionnaire'>): readonly Sign[] {
  const tracked = dataTypes.filter(isTracked);
  if (tracking.answer !== 'yes' || tracked.length === 0) return [];
  const text = `the evidence says that this data is: ${namesOf(tracked.map(({ name }) => name))}.`;
  const evidence = tracked.flatMap((answer) => answer.evidence.slice(0, 1));
  return [{ text, outcome: 'rejects-denied-tracking', related: relatedEvidence(evidence), sure: true }];
}

function ofManifests({ declarations }: Pick<Findable, 'declarations'>): readonly Sign[] {
  const [manifest] = ownManifests(declarations).filter(({ tracking }) => tracking === true);
  if (manifest === undefined) return [];
  const related = [{ place: manifest.place, message: 'NSPrivacyTracking is true in this privacy manifest.' }];
  return [
    { text: 'NSPrivacyTracking is true in the privacy manifest.', outcome: 'rejects-denied-tracking', related, sure: true },
  ];
}

function ofKey({ declarations }: Pick<Findable, 'declarations'>): readonly Sign[] {
  const [key] = promptKeys(declarations);
  if (key === undefined) return [];
  const related = [{ place: key.place, message: 'This writes NSUserTrackingUsageDescription into the app.' }];
  return [{ text: 'the app contains NSUserTrackingUsageDescription.', outcome: keyOutcome, related, sure: true }];
}

function ofPrompt({ signals }: RuleContext<'att.prompt'>): readonly Sign[] {
  const prompts = signals('att.prompt');
  const certain = prompts.filter(({ confidence }) => confidence !== 'possible');
  const [first] = certain.length > 0 ? certain : prompts;
  if (first === undefined) return [];
  const sure = certain.length > 0;
  const text = sure ? 'the app shows the ATT prompt.' : 'the app can show the ATT prompt. Does it?';
  const related = relatedUses([first], 'The app shows the ATT prompt here.');
  return [{ text, outcome: 'rejects-prompt-without-label', related, sure }];
}

/** What an SDK declares of itself may be off in this app: that is a question. */
function ofSdks({ thirdPartySdks }: Pick<Findable, 'thirdPartySdks'>): readonly Sign[] {
  const tracking = thirdPartySdks.filter(({ tracking, linked, dataTypes }) => linked && (tracking || dataTypes.some(isTracking)));
  if (tracking.length === 0) return [];
  const names = namesOf(tracking.map(({ name }) => name));
  const verb = tracking.length > 1 ? 'declare that they track' : 'declares that it tracks';
  const text = `${names} ${verb} users. Is that so in this app?`;
  return [{ text, outcome: '', related: tracking.map(ofSdk), sure: false }];
}

function isTracking({ tracking }: { readonly tracking: boolean }): boolean {
  return tracking;
}

function ofSdk({ name, place }: Findable['thirdPartySdks'][number]): Related {
  return { place, message: `The app builds with ${name}.` };
}

/** Where the label admits tracking with other data. */
function* ofTypes(label: Label, { questionnaire, declarations }: Findable | RuleContext<'att.prompt'>): Iterable<Breach<string>> {
  for (const answer of questionnaire.dataTypes) {
    const entry = entryOf(label, answer.id);
    if (entry?.tracking !== false) continue;
    const said = whatSays(answer, declarations);
    if (said === null) continue;
    yield {
      place: listedAt(label, entry),
      subject: { kind: 'data-type', id: answer.id, part: 'tracking' },
      related: said.related,
      data: `The label lists ${answer.name} as not used for tracking, but ${said.text} ${outcomeOf('rejects-denied-tracking')}`,
    };
  }
}

function whatSays(
  answer: Answer,
  declarations: Findable['declarations'],
): { readonly text: string; readonly related: readonly Related[] } | null {
  if (isTracked(answer)) return { text: 'the evidence says that it is.', related: relatedEvidence(answer.evidence) };
  const entry = declaredIn(declarations, answer.id).find(({ tracking }) => tracking === true);
  if (entry === undefined) return null;
  return {
    text: 'the privacy manifest declares it as used for tracking.',
    related: [{ place: entry.place, message: `The privacy manifest declares ${entry.type} here.` }],
  };
}
