import { dataTypeOfManifestKey } from '../../../catalog/data-types.js';
import type { Answer } from '../../../model/answer.js';
import { placeKey } from '../../../model/place.js';
import { appManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { collectedDataTypes } from '../sources.js';
import { ofManifest } from '../subjects.js';
import { relatedEvidence } from '../related.js';

/** facts/apple.md §4.1: an app declares what it collects itself; what an SDK collects stands in the SDK's own manifest. */
export const dataTypeUndeclared = defineRule({
  id: 'manifest/data-type-undeclared',
  severity: 'warning',
  title: 'The privacy manifest does not declare a data type that the app collects',
  rationale:
    "Xcode builds the app's privacy report from its privacy manifests. A data type that is missing there can be missing from the label too.",
  advice: 'Add the data type to NSPrivacyCollectedDataTypes. Run app-privacy export --format xcprivacy to see a proposed entry.',
  source: collectedDataTypes,
  needs: [],
  *check({ declarations, dependencies, questionnaire, targets }) {
    const required = new Set(dependencies.map(({ place }) => placeKey(place)));
    for (const [target, manifests] of appManifests(declarations, targets)) {
      const declared = new Set(
        manifests.flatMap(({ dataTypes }) => dataTypes.map(({ type }) => dataTypeOfManifestKey(type)?.id)),
      );
      for (const answer of questionnaire.dataTypes.filter(isOwn)) {
        // That the app builds with an SDK is no evidence of its own collection.
        const evidence = answer.evidence.find(({ place }) => !required.has(placeKey(place)) && targets.of(place.file) === target);
        if (declared.has(answer.id) || evidence === undefined) continue;
        const { file, line } = evidence.place;
        const [{ lists, place }] = manifests;
        const subject = ofManifest(manifests[0], targets, answer.manifestKey);
        yield {
          place: lists?.dataTypes ?? place,
          subject,
          related: relatedEvidence([evidence]),
          data: { key: answer.manifestKey, what: evidence.what, at: `${file}:${line}` },
        };
      }
    }
  },
  message: ({ key, what, at }) => `${key} is not declared, but the app collects it: ${what} (${at}).`,
});

function isOwn({ collected, parties, reasons }: Answer): boolean {
  const isByApp = parties.some(({ kind, collects }) => kind === 'app' && collects === 'yes');
  return collected === 'yes' && (isByApp || reasons.some(({ by }) => by === 'person'));
}

/** One line can have a dependency and the app's own words. */
