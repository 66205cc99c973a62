import { defineRule } from '../rule.js';
import { usesParticle } from '../scope.js';
import { guide } from '../sources.js';
import { obstaclesIn, reasonOf, upgradeOf } from '../att-support.js';
import { wordsFor } from '../platform-words.js';
import { atUse } from '../subjects.js';
import { relatedStarts } from '../related.js';

/** mParticle's guide, «Provide ATT status», 2: after the user responds to the prompt. */
export const statusMissingAfterPrompt = defineRule({
  id: 'att/status-missing-after-prompt',
  severity: 'error',
  title: 'The app does not give mParticle the outcome of the ATT prompt',
  rationale:
    'mParticle never asks iOS for the ATT status. It knows only what the app gives it. Until the next start, it keeps the status from before the prompt, and integrations that need permission to track do not get it.',
  advice: 'Call setATTStatus(_:withATTStatusTimestampMillis:) in the completion handler with the status that it receives.',
  source: guide,
  about: ['att.prompt'],
  needs: ['mparticle.start'],
  *check(context) {
    const isStarted = context.signals('mparticle.start').length > 0;
    const obstacleTo = obstaclesIn(context);
    for (const { prompt, outcome, question } of context.prompts) {
      if (outcome === 'forwarded' || !usesParticle(context, prompt.place.file)) continue;
      const obstacle = obstacleTo(prompt);
      const at = { ...atUse(prompt), related: relatedStarts(context, prompt.place.file) };
      const data = { question, isStarted, reason: obstacle === null ? null : reasonOf(obstacle, 'an ATT status') };
      if (obstacle !== null) {
        const advice = `${upgradeOf(obstacle)} Then give mParticle the outcome of the prompt.`;
        yield { ...at, severity: 'note', data, advice };
        continue;
      }
      const { afterPrompt } = wordsFor(prompt, context.platforms);
      const advice = afterPrompt === null ? {} : { advice: afterPrompt };
      if (outcome === 'undecided' || !isStarted) yield { ...at, severity: 'warning', data, ...advice };
      else yield { ...at, data, ...advice };
    }
  },
  message({ question, isStarted, reason }) {
    if (reason !== null) return `The app shows the ATT prompt but cannot give mParticle the outcome, ${reason}.`;
    if (question !== null) return `The audit cannot tell whether the outcome of this ATT prompt reaches mParticle. ${question}`;
    if (!isStarted)
      return 'The code shows the ATT prompt but does not give mParticle the outcome here. Does the repository that starts mParticle give it?';
    return 'The app shows the ATT prompt but does not give mParticle the outcome.';
  },
});
