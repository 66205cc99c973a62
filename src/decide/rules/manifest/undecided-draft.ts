import { shippedManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { collectedDataTypes } from '../sources.js';
import { ofManifest } from '../subjects.js';

/** What `app-privacy export --allow-undecided` writes is marked in a comment: it leaves out what was open. */
export const undecidedDraft = defineRule({
  id: 'manifest/undecided-draft',
  severity: 'error',
  title: 'A privacy manifest is a draft that leaves out answers that need review',
  rationale:
    'Apple treats what a privacy manifest leaves out as not collected. A draft that you export while questions are open declares answers that you have not given.',
  advice:
    'Run app-privacy init to answer what the comment in the file lists, then export the privacy manifest again without --allow-undecided.',
  source: collectedDataTypes,
  needs: [],
  *check({ declarations, targets }) {
    for (const { undecidedDraft: place } of shippedManifests(declarations))
      if (place !== undefined) yield { place, subject: ofManifest({ place }, targets), data: null };
  },
  message: () => 'This privacy manifest was exported with --allow-undecided and leaves out answers that need review.',
});
