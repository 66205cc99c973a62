import { defineRule } from '../rule.js';
import { usesParticle } from '../scope.js';
import { guide } from '../sources.js';

/** mParticle's guide, «Provide ATT status», 2: after the user responds to the prompt. */
export const statusMissingAfterPrompt = defineRule({
  id: 'att/status-missing-after-prompt',
  severity: 'error',
  title: "The prompt's outcome is not given to mParticle",
  rationale:
    'mParticle never asks Apple for the status; it knows what the app tells it. Until the next start it goes on with the status from before the prompt, and integrations that need consent get none.',
  advice: 'Call setATTStatus(_:withATTStatusTimestampMillis:) in the completion handler with the status that it is given.',
  source: guide,
  needs: ['mparticle.start'],
  *check(context) {
    const isStarted = context.signals('mparticle.start').length > 0;
    for (const { prompt, outcome, question } of context.prompts) {
      if (outcome === 'forwarded' || !usesParticle(context, prompt.place.file)) continue;
      const data = { question, isStarted };
      if (outcome === 'undecided' || !isStarted) yield { place: prompt.place, severity: 'warning', data };
      else yield { place: prompt.place, data };
    }
  },
  message({ question, isStarted }) {
    if (question !== null) return `It is not plain whether the outcome of this prompt reaches mParticle. ${question}`;
    if (!isStarted)
      return 'The outcome of this prompt is not given to mParticle here. Does the repository that starts mParticle give it?';
    return 'The user is asked for tracking authorization, and the outcome is not given to mParticle.';
  },
});
