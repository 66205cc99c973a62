import { outcomeOf } from '../../../catalog/review-outcomes.js';
import { listedAt, trackedOn } from '../label-check.js';
import { appManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { collectedDataTypes } from '../sources.js';

/** What an SDK tracks with, its own privacy manifest declares (facts/apple.md §4.1): where one may, this asks. */
export const manifestWithoutTracking = defineRule({
  id: 'label/manifest-without-tracking',
  severity: 'warning',
  title: 'The label says that the app tracks users, but its privacy manifest does not',
  rationale:
    'The label and the privacy manifest describe the same app. Only the privacy manifest lets iOS block tracking domains until the user gives permission to track.',
  advice:
    'Set NSPrivacyTracking to true and list the tracking domains, or update the label in App Store Connect if the app does not track users.',
  source: collectedDataTypes,
  needs: ['att.prompt'],
  *check({ label, declarations, targets, questionnaire, thirdPartySdks, integrations, signals }) {
    const [first] = label === null ? [] : trackedOn(label);
    // Where the evidence says that the app tracks users, or nothing shows the prompt, other rules say what is wrong.
    if (label === null || first === undefined || questionnaire.tracking.answer === 'yes') return;
    if (!signals('att.prompt').some(({ confidence }) => confidence !== 'possible')) return;
    const manifests = [...appManifests(declarations, targets).values()].flat();
    const [manifest] = manifests;
    if (manifest === undefined || manifests.some(({ tracking }) => tracking === true)) return;
    if (thirdPartySdks.some(({ tracking, dataTypes }) => tracking || dataTypes.some((type) => type.tracking))) return;
    const mayBeOfSdk = thirdPartySdks.length > 0 || integrations.length > 0;
    yield {
      place: listedAt(label, first),
      subject: { kind: 'data-type', id: 'label', part: 'tracking' },
      related: [{ place: manifest.place, message: 'NSPrivacyTracking is not true in this privacy manifest.' }],
      data: mayBeOfSdk ? 'Does an SDK declare it in a privacy manifest of its own?' : outcomeOf('blocks-tracking-domains'),
      ...(mayBeOfSdk ? { severity: 'note' as const } : {}),
    };
  },
  message: (end) => `The label says that the app tracks users, but NSPrivacyTracking is not true in its privacy manifest. ${end}`,
});
