import { shippedManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { collectedDataTypes } from '../sources.js';

/** What `app-privacy export --allow-undecided` writes is marked in a comment: it leaves out what was open. */
export const undecidedDraft = defineRule({
  id: 'manifest/undecided-draft',
  severity: 'error',
  title: 'A privacy manifest is a draft that leaves out undecided answers',
  rationale:
    'Apple takes what a privacy manifest leaves out as not collected. A draft that was written while answers were open declares what nobody decided.',
  advice:
    'Write the manifest again without --allow-undecided once what its comment lists is decided; app-privacy init asks for it.',
  source: collectedDataTypes,
  needs: [],
  *check({ declarations }) {
    for (const { undecidedDraft: place } of shippedManifests(declarations)) if (place !== undefined) yield { place, data: null };
  },
  message: () => 'This privacy manifest was written with --allow-undecided, and leaves out what was undecided.',
});
