import { defineRule } from '../rule.js';
import { guide } from '../sources.js';
import { wordsFor } from '../platform-words.js';
import { atUse } from '../subjects.js';

/** A constant is right only in the branch that runs for that very status. */
export const statusHardCoded = defineRule({
  id: 'att/status-hard-coded',
  severity: 'warning',
  title: 'The app gives mParticle a constant as the ATT status',
  rationale:
    'A status that does not come from App Tracking Transparency says that the user agreed or refused, although the app never asked. If it is authorized, mParticle forwards data to integrations without permission.',
  advice: 'Pass ATTrackingManager.trackingAuthorizationStatus, or the status that the completion handler receives.',
  source: guide,
  about: ['mparticle.att-status.initial', 'mparticle.att-status.update'],
  needs: [],
  *check({ updates, platforms }) {
    for (const { update, constant, hardCoded, question } of updates) {
      const { status } = wordsFor(update, platforms);
      const breach = { ...atUse(update), data: { constant, question }, ...(status === null ? {} : { advice: status }) };
      if (hardCoded === 'yes') yield breach;
      if (hardCoded === 'undecided') yield { ...breach, severity: 'note' };
    }
  },
  message: ({ constant, question }) =>
    question === null
      ? `The app gives mParticle the constant ${constant} as the ATT status, but no branch tests for it.`
      : `The app gives mParticle the constant ${constant} as the ATT status on some paths. ${question}`,
});
