import { dataTypeOfManifestKey } from '../../../catalog/data-types.js';
import type { Label } from '../../../model/comparison.js';
import type { DataTypeId } from '../../../model/data-type.js';
import { entryOf } from '../label-check.js';
import { appManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { collectedDataTypes } from '../sources.js';
import { ofManifest } from '../subjects.js';

/** A declaration is no evidence for itself; a server may collect what no code of the app shows, so that this asks. */
export const dataTypeUnsupported = defineRule({
  id: 'manifest/data-type-unsupported',
  severity: 'note',
  title: 'A privacy manifest is the only evidence of a data type',
  rationale: 'A declaration that is left over from old code makes the label say more than the app collects.',
  advice: 'Remove the entry, or answer the data type in app-privacy.yaml with a reason.',
  source: collectedDataTypes,
  needs: [],
  *check({ declarations, questionnaire, targets, label }) {
    const declared = [...appManifests(declarations, targets).values()].map((group) =>
      group.flatMap(({ dataTypes }) => dataTypes),
    );
    // The app and its extensions often declare the same: once is enough.
    const once = declared.flatMap((group) => [...new Map(group.toReversed().map((entry) => [entry.type, entry])).values()]);
    for (const { type, place } of once.toReversed()) {
      const id = dataTypeOfManifestKey(type)?.id;
      const answer = questionnaire.dataTypes.find((line) => line.id === id);
      // A label that does not list it contradicts it, of which a rule of its own speaks.
      if (answer === undefined || isMissingOn(label, answer.id)) continue;
      const others = answer.evidence.filter((evidence) => evidence.what !== type);
      if (others.length === 0 && answer.collected !== 'yes')
        yield { place, subject: ofManifest({ place }, targets, type), data: type };
    }
  },
  message: (type) => `${type} is declared, but the audit found no evidence of it in the code or the SDKs. Is it still collected?`,
});

function isMissingOn(label: Label | null, id: DataTypeId): boolean {
  return label !== null && !label.undecided.includes(id) && entryOf(label, id) === null;
}
