import type { Contradiction } from '../../../model/answer.js';
import { defineRule } from '../rule.js';
import { privacyDetails } from '../sources.js';
import { relatedEvidence } from '../related.js';

/** facts/apple.md §2: what is collected, linked and used for tracking is to be declared, whatever anybody would like to say. */
export const contradicted = defineRule({
  id: 'answer/contradicted',
  severity: 'warning',
  title: 'An answer says no, but the evidence says yes',
  rationale:
    'An answer in app-privacy.yaml overrides the audit, so an incorrect “no” reaches the label unnoticed. Apple requires accurate answers and can remove an app whose label is incorrect.',
  advice:
    'Change the answer in app-privacy.yaml, remove the code that collects the data, or accept the finding under ignore with the reason why the answer is right.',
  source: privacyDetails,
  needs: [],
  *check({ questionnaire }) {
    for (const { id, name, contradictions } of questionnaire.dataTypes)
      for (const contradiction of contradictions) {
        const { place, part, evidence } = contradiction;
        yield {
          place,
          related: relatedEvidence(evidence),
          subject: { kind: 'data-type', id, part },
          data: { ...contradiction, name },
        };
      }
  },
  message: ({ name, part, text, evidence: [first] }) =>
    `${name} is answered “${part}: no”, but the evidence says ${words[part]}: ${text}${first === undefined ? '' : ` (${first.place.file}:${first.place.line})`}`,
});

const words = {
  collected: 'that it is collected',
  linked: 'that it is linked to the user',
  tracking: 'that it is used for tracking',
} as const satisfies Record<Contradiction['part'], string>;
