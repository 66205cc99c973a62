import { dataTypeOfManifestKey } from '../../../catalog/data-types.js';
import type { Evidence, Questionnaire } from '../../../model/answer.js';
import type { DeclaredDataType, PrivacyManifest } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import { appManifests, ownManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { collectedDataTypes } from '../sources.js';
import { ofManifest } from '../subjects.js';
import { relatedEvidence } from '../related.js';

interface Mismatch {
  readonly place: Place;
  /** What the manifest says of: a data type, or `NSPrivacyTracking`. */
  readonly key: string;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** Whether it contradicts a decided answer, or itself. */
  readonly sure: boolean;
}

/** What the manifest says of tracking and what the evidence says are compared where the evidence decides. */
export const trackingMismatch = defineRule({
  id: 'manifest/tracking-mismatch',
  severity: 'error',
  title: 'A privacy manifest contradicts the evidence on tracking',
  rationale:
    'The privacy manifest, the label and the ATT prompt must agree. Apple rejects an app that tracks users and denies it (guideline 5.1.2).',
  advice:
    'Set NSPrivacyTracking and NSPrivacyCollectedDataTypeTracking to match what the app does, or state in app-privacy.yaml what it does.',
  source: collectedDataTypes,
  needs: [],
  *check({ declarations, questionnaire, targets }) {
    // Answers are of the whole repository: where it holds several apps, another one may be the one that tracks.
    const sure = targets.roots.filter((root) => root !== '').length <= 1;
    const found = [
      ...ownManifests(declarations).flatMap((manifest) => manifest.dataTypes.flatMap((declared) => ofItself(manifest, declared))),
      ...[...appManifests(declarations, targets).values()]
        .flatMap((group) => againstEvidence(group, questionnaire))
        .map((mismatch) => ({ ...mismatch, sure: mismatch.sure && sure })),
    ];
    for (const { place, key, evidence, message, sure: decided } of found)
      yield {
        place,
        subject: ofManifest({ place }, targets, key),
        related: relatedEvidence(evidence),
        data: message,
        ...(decided ? {} : { severity: 'note' as const }),
      };
  },
  message: (data) => data,
});

function ofItself({ tracking: whole }: PrivacyManifest, { type, tracking, place }: DeclaredDataType): readonly Mismatch[] {
  if (tracking !== true || whole === true) return [];
  return [
    {
      place,
      key: type,
      evidence: [],
      sure: true,
      message: `${type} is declared as used for tracking, but NSPrivacyTracking is not true.`,
    },
  ];
}

function againstEvidence(
  group: readonly [PrivacyManifest, ...PrivacyManifest[]],
  questionnaire: Questionnaire,
): readonly Mismatch[] {
  return [
    ...group.flatMap((manifest) => manifest.dataTypes.flatMap((declared) => ofDataType(manifest, declared, questionnaire))),
    ...ofWhole(group, questionnaire),
  ];
}

function ofDataType(
  { tracking: whole }: PrivacyManifest,
  { type, tracking, place }: DeclaredDataType,
  { dataTypes }: Questionnaire,
): readonly Mismatch[] {
  const id = dataTypeOfManifestKey(type)?.id;
  const answer = dataTypes.find((line) => line.id === id);
  if (answer?.collected !== 'yes' || tracking === null) return [];
  if (tracking && whole === true && answer.tracking === 'no')
    return [
      {
        place,
        key: type,
        evidence: [],
        sure: false,
        message: `${type} is declared as used for tracking, but the audit found no other evidence. Is it used for tracking?`,
      },
    ];
  return !tracking && answer.tracking === 'yes'
    ? [
        {
          place,
          key: type,
          evidence: answer.evidence,
          sure: true,
          message: `${type} is declared as not used for tracking, but the evidence says that it is.`,
        },
      ]
    : [];
}

/** That one module of an app tracks is said by one of its manifests. */
function ofWhole(
  group: readonly [PrivacyManifest, ...PrivacyManifest[]],
  { tracking: { answer } }: Questionnaire,
): readonly Mismatch[] {
  const { place } = group.find(({ tracking }) => tracking === true) ?? group[0];
  const declared = group.some(({ tracking }) => tracking === true);
  const key = 'NSPrivacyTracking';
  if (!declared && answer === 'yes')
    return [
      {
        place,
        key,
        evidence: [],
        sure: true,
        message: 'NSPrivacyTracking is not true, but the evidence says that the app tracks users.',
      },
    ];
  return declared && answer === 'no'
    ? [
        {
          place,
          key,
          evidence: [],
          sure: false,
          message: 'NSPrivacyTracking is true, but the audit found no other evidence that the app tracks users. Does it?',
        },
      ]
    : [];
}
