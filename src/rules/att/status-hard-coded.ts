import { defineRule } from '../rule.js';
import { guide } from '../sources.js';

/** A constant is right only in the branch that runs for that very status. */
export const statusHardCoded = defineRule({
  id: 'att/status-hard-coded',
  severity: 'warning',
  title: 'A constant is given to mParticle as ATT status',
  rationale:
    'A status that does not come from App Tracking Transparency says that a user agreed or refused who was never asked. Given as authorized, it sends data to integrations without permission.',
  advice: 'Pass ATTrackingManager.trackingAuthorizationStatus, or the status that the completion handler is given.',
  source: guide,
  needs: [],
  *check({ updates }) {
    for (const { update, constant, matchesBranch } of updates) {
      if (!matchesBranch) yield { place: update.place, data: { constant } };
    }
  },
  message: ({ constant }) => `The constant ${constant} is given as ATT status where no branch has tested for it.`,
});
