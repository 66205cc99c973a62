import { outcomeOf } from '../../../catalog/review-outcomes.js';
import type { Answer } from '../../../model/answer.js';
import { declaredIn, entryOf, listedAt } from '../label-check.js';
import { relatedEvidence } from '../related.js';
import { defineRule, type Breach, type Findable } from '../rule.js';
import { labelAccuracy } from '../sources.js';

/** Facts/apple.md §2.2: “not linked” needs protections before collection, which code that links the data rules out. */
export const labelLinkedMismatch = defineRule({
  id: 'label/linked-mismatch',
  severity: 'warning',
  title: 'The label contradicts the evidence on whether data is linked to the user',
  rationale:
    'Data is linked to the user if an account, a device or an ID ties it to their identity. “Not linked” needs protections before collection, such as removing direct identifiers.',
  advice: 'Update the label in App Store Connect to match what the app does, or state in app-privacy.yaml what it does.',
  source: labelAccuracy,
  needs: [],
  *check({ label, questionnaire, declarations }) {
    if (label === null) return;
    for (const answer of questionnaire.dataTypes) {
      const entry = entryOf(label, answer.id);
      const lack = entry === null || entry.linked === null ? null : lackOf(entry.linked, answer, declarations);
      if (entry === null || lack === null) continue;
      yield { place: listedAt(label, entry), subject: { kind: 'data-type', id: answer.id, part: 'linked' }, ...lack };
    }
  },
  message: (data) => data,
});

/** A label that says “linked” of what is not says too much, which is a question. */
function lackOf(
  linked: boolean,
  answer: Answer,
  declarations: Findable['declarations'],
): Pick<Breach<string>, 'data' | 'related' | 'severity'> | null {
  const { name, collected, evidence } = answer;
  const known = collected === 'yes' ? answer.linked : 'review';
  if (linked && known === 'no')
    return {
      severity: 'note',
      related: relatedEvidence(evidence),
      data: `The label lists ${name} as linked to the user, but the evidence says that it is not. Is it?`,
    };
  if (linked || known === 'no') return null;
  if (known === 'yes')
    return {
      related: relatedEvidence(evidence),
      data: `The label lists ${name} as not linked to the user, but the evidence says that it is. ${outcomeOf('requires-accuracy')}`,
    };
  const declared = declaredIn(declarations, answer.id).find((entry) => entry.linked === true);
  if (declared === undefined) return null;
  return {
    related: [{ place: declared.place, message: `The privacy manifest declares ${declared.type} here.` }],
    data: `The label lists ${name} as not linked to the user, but the privacy manifest declares that it is. ${outcomeOf('requires-accuracy')}`,
  };
}
