import { defineRule } from '../rule.js';
import { usesParticle } from '../scope.js';
import { guide } from '../sources.js';

/** mParticle's guide maps all four of Apple's statuses, and the default. */
export const statusCaseMissing = defineRule({
  id: 'att/status-case-missing',
  severity: 'warning',
  title: 'Some outcomes of the prompt are not given to mParticle',
  rationale:
    'A status that is dropped leaves the one from before the prompt in place. A user who is restricted, or who put the choice off, is then treated as somebody else.',
  advice: 'Call setATTStatus(_:withATTStatusTimestampMillis:) for every case, or once before the switch with the status itself.',
  source: guide,
  needs: [],
  *check(context) {
    for (const { prompt, outcome, dropped } of context.prompts) {
      if (outcome === 'forwarded' && dropped.length > 0 && usesParticle(context, prompt.place.file))
        yield { place: prompt.place, data: { dropped } };
    }
  },
  message({ dropped }) {
    return `The outcome is given to mParticle, but not when it is ${new Intl.ListFormat('en', { type: 'disjunction' }).format(dropped)}.`;
  },
});
