import { declaredIn, entryOf, listedAt } from '../label-check.js';
import { defineRule } from '../rule.js';
import { labelAccuracy } from '../sources.js';

/** A server may collect what no code of the app shows, so this asks. */
export const labelTypeUnsupported = defineRule({
  id: 'label/data-type-unsupported',
  severity: 'note',
  title: 'The label lists a data type for which the audit found no evidence',
  rationale:
    'A label that is left over from old code says more than the app collects. Data that only a server collects is not in the code.',
  advice:
    'Update the label in App Store Connect if the app no longer collects the data. If only a server collects it, answer the data type in app-privacy.yaml.',
  source: labelAccuracy,
  needs: [],
  *check({ label, questionnaire, declarations }) {
    if (label === null) return;
    for (const { id, name, collected } of questionnaire.dataTypes) {
      const entry = entryOf(label, id);
      if (entry === null || collected !== 'no' || declaredIn(declarations, id).length > 0) continue;
      yield { place: listedAt(label, entry), subject: { kind: 'data-type', id, part: 'collected' }, data: name };
    }
  },
  message: (name) =>
    `The label lists ${name}, but the audit found no evidence of it in the code, the SDKs and the integrations. Is it still collected?`,
});
