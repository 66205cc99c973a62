import { dataTypeOfManifestKey } from '../../catalog/data-types.js';
import type { Questionnaire } from '../../model/answer.js';
import type { DeclaredDataType, PrivacyManifest } from '../../model/declaration.js';
import type { Place } from '../../model/place.js';
import { ownManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { collectedDataTypes } from '../sources.js';

interface Mismatch {
  readonly place: Place;
  readonly message: string;
  /** Whether it contradicts a decided answer, or itself. */
  readonly sure: boolean;
}

/** What the manifest says of tracking and what the evidence says are compared where the evidence decides. */
export const trackingMismatch = defineRule({
  id: 'manifest/tracking-mismatch',
  severity: 'error',
  title: 'A privacy manifest says another thing of tracking than the evidence',
  rationale:
    'The manifest, the label and the prompt have to say the same. An app that tracks and denies it is rejected under guideline 5.1.2.',
  advice:
    'Set NSPrivacyTracking and NSPrivacyCollectedDataTypeTracking to what the app does, or answer in app-privacy.yaml what it does.',
  source: collectedDataTypes,
  needs: [],
  *check({ declarations, questionnaire }) {
    for (const manifest of ownManifests(declarations)) {
      const found = [
        ...manifest.dataTypes.flatMap((declared) => ofDataType(manifest, declared, questionnaire)),
        ...ofWhole(manifest, questionnaire),
      ];
      for (const { place, message, sure } of found)
        yield { place, data: message, ...(sure ? {} : { severity: 'note' as const }) };
    }
  },
  message: (data) => data,
});

function ofDataType(
  { tracking: whole }: PrivacyManifest,
  { type, tracking, place }: DeclaredDataType,
  { dataTypes }: Questionnaire,
): readonly Mismatch[] {
  const id = dataTypeOfManifestKey(type)?.id;
  const answer = dataTypes.find((line) => line.id === id);
  if (tracking === true && whole !== true)
    return [{ place, sure: true, message: `${type} is declared as used for tracking, and NSPrivacyTracking is not true.` }];
  if (answer?.collected !== 'yes' || tracking === null) return [];
  if (tracking && answer.tracking === 'no')
    return [{ place, sure: false, message: `${type} is declared as used for tracking, and nothing else shows it. Is it?` }];
  return !tracking && answer.tracking === 'yes'
    ? [{ place, sure: true, message: `${type} is declared as not used for tracking, and the evidence says that it is.` }]
    : [];
}

function ofWhole({ tracking, place }: PrivacyManifest, { tracking: { answer } }: Questionnaire): readonly Mismatch[] {
  if (tracking !== true && answer === 'yes')
    return [{ place, sure: true, message: 'NSPrivacyTracking is not true, and the evidence says that the app tracks.' }];
  return tracking === true && answer === 'no'
    ? [{ place, sure: false, message: 'NSPrivacyTracking is true, and nothing else shows that the app tracks. Does it?' }]
    : [];
}
