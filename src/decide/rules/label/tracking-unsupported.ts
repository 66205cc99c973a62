import { declaredIn, listedAt, trackedOn } from '../label-check.js';
import { defineRule } from '../rule.js';
import { reviewOfTracking } from '../sources.js';

/** A label that marks too much is the usual reason of a rejection (facts/apple.md §5.3); without a prompt, `att/prompt-missing` says so. */
export const trackingUnsupported = defineRule({
  id: 'label/tracking-unsupported',
  severity: 'note',
  title: 'The label marks data as used for tracking for which the audit found no such evidence',
  rationale:
    'Tracking means linking data with that of other companies for advertising, or sharing it with a data broker. Data that you use for your own analytics is not used for tracking.',
  advice:
    'Update the label in App Store Connect if you do not use the data for tracking, or state in app-privacy.yaml that you do.',
  source: reviewOfTracking,
  needs: ['att.prompt'],
  *check({ label, questionnaire, declarations, signals }) {
    if (label === null || signals('att.prompt').length === 0) return;
    for (const entry of trackedOn(label)) {
      const answer = questionnaire.dataTypes.find(({ id }) => id === entry.id);
      if (answer === undefined || answer.collected === 'no' || answer.tracking !== 'no') continue;
      if (declaredIn(declarations, entry.id).some(({ tracking }) => tracking === true)) continue;
      yield { place: listedAt(label, entry), subject: { kind: 'data-type', id: entry.id, part: 'tracking' }, data: answer.name };
    }
  },
  message: (name) =>
    `The label lists ${name} as used for tracking, but the audit found no evidence that it is. Is it used for tracking?`,
});
