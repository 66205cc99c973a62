import { dataTypeOfManifestKey } from '../../../catalog/data-types.js';
import { appManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { collectedDataTypes } from '../sources.js';
import { ofManifest } from '../subjects.js';
import { relatedEvidence } from '../related.js';

/** mParticle links what it gets to its own user ID, so that "not linked" is rarely right for what it has. */
export const linkedMismatch = defineRule({
  id: 'manifest/linked-mismatch',
  severity: 'warning',
  title: 'A privacy manifest contradicts the evidence on whether data is linked to the user',
  rationale:
    "The privacy manifest and the label must agree. Data is linked to the user if an account, a device or an ID ties it to the user's identity.",
  advice: 'Set NSPrivacyCollectedDataTypeLinked to match what the app does, or state in app-privacy.yaml what it does.',
  source: collectedDataTypes,
  needs: [],
  *check({ declarations, questionnaire, targets }) {
    const manifests = [...appManifests(declarations, targets).values()].flat();
    for (const { type, linked, place } of manifests.flatMap(({ dataTypes }) => dataTypes)) {
      const id = dataTypeOfManifestKey(type)?.id;
      const answer = questionnaire.dataTypes.find((line) => line.id === id);
      if (linked === null || answer?.collected !== 'yes' || answer.linked === 'review') continue;
      if (linked !== (answer.linked === 'yes'))
        yield {
          place,
          subject: ofManifest({ place }, targets, type),
          related: relatedEvidence(answer.evidence),
          data: { type, linked },
        };
    }
  },
  message: ({ type, linked }) =>
    `${type} is declared as ${linked ? '' : 'not '}linked to the user, but the evidence says that it is${linked ? ' not' : ''}.`,
});
