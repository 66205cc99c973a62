import { defineRule, type Findable } from '../rule.js';
import type { Signal } from '../../../model/signal.js';
import { signalsNear, usesParticle } from '../scope.js';
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
  about: ['att.prompt', 'att.consent-form'],
  needs: ['mparticle.start', 'mparticle.att-status.update', 'att.status-read', 'att.prompt', 'att.consent-form'],
  *check(context) {
    const isStarted = context.signals('mparticle.start').length > 0;
    const obstacleTo = obstaclesIn(context);
    const updates = ownUpdates(context.signals('mparticle.att-status.update'), context.signals('att.status-read'));
    for (const { prompt, outcome, question } of context.prompts) {
      if (outcome === 'forwarded' || !usesParticle(context, prompt.place.file)) continue;
      const obstacle = obstacleTo(prompt);
      const at = { ...atUse(prompt), related: relatedStarts(context, prompt.place.file) };
      const data = { isForm: false, question, isStarted, reason: obstacle === null ? null : reasonOf(obstacle, 'an ATT status') };
      if (obstacle !== null) {
        const advice = `${upgradeOf(obstacle)} Then give mParticle the outcome of the prompt.`;
        yield { ...at, severity: 'note', data, advice };
        continue;
      }
      const { afterPrompt } = wordsFor(prompt, context.platforms);
      const advice = afterPrompt === null ? {} : { advice: afterPrompt };
      const other = outcome === 'dropped' ? givenElsewhere(updates, context, prompt) : null;
      if (other !== null) yield { ...at, severity: 'warning', data: { ...data, question: other }, ...advice };
      else if (outcome === 'undecided' || !isStarted) yield { ...at, severity: 'warning', data, ...advice };
      else yield { ...at, data, ...advice };
    }
    for (const form of unansweredForms(context).filter((each) => obstacleTo(each) === null)) {
      const at = { ...atUse(form), related: relatedStarts(context, form.place.file) };
      yield { ...at, severity: 'note', data: { isForm: true, question: null, isStarted, reason: null }, advice: afterForm };
    }
  },
  message({ isForm, question, isStarted, reason }) {
    if (isForm)
      return 'This consent form shows the ATT prompt if its settings at the vendor say so, and the audit found no code that gives mParticle the ATT status when the form closes. Do its settings include the prompt?';
    if (reason !== null) return `The app shows the ATT prompt but cannot give mParticle the outcome, ${reason}.`;
    if (question !== null) return `The audit cannot tell whether the outcome of this ATT prompt reaches mParticle. ${question}`;
    if (!isStarted)
      return 'The code shows the ATT prompt but does not give mParticle the outcome here. Does the repository that starts mParticle give it?';
    return 'The app shows the ATT prompt but does not give mParticle the outcome.';
  },
});

const afterForm =
  'If they do, read the ATT status when the form closes, and give it to mParticle. If not, accept this finding with the reason.';

/** The consent forms after which mParticle gets no status, in apps whose code does not show the prompt itself. */
function unansweredForms(
  context: Pick<Findable, 'apiUses' | 'sdks' | 'targets' | 'consentForms'> & {
    signals(id: 'att.prompt' | 'att.consent-form'): readonly Signal[];
  },
): readonly Signal[] {
  if (context.signals('att.prompt').length > 0) return [];
  const answered = context.consentForms.flatMap(({ prompt, outcome }) => (outcome === 'forwarded' ? [prompt] : []));
  return context
    .signals('att.consent-form')
    .filter((form) => form.confidence !== 'possible' && !answered.includes(form) && usesParticle(context, form.place.file));
}

/** The updates beside which the code reads the status: what gets it from others says nothing of a prompt that gives it to nobody. */
function ownUpdates(updates: readonly Signal[], reads: readonly Signal[]): readonly Signal[] {
  const keyOf = ({ place, enclosing }: Signal): string => `${place.file} ${enclosing}`;
  const reading = new Set(reads.map(keyOf));
  return updates.filter((update) => reading.has(keyOf(update)));
}

/** The question about code of the same app in another language that gives a status: it may run once the user has answered. */
function givenElsewhere(
  updates: readonly Signal[],
  context: Parameters<typeof signalsNear>[1],
  { place, platform }: Signal,
): string | null {
  const other = signalsNear(updates, context, place.file).find((update) => update.platform !== platform);
  return other === undefined
    ? null
    : `Does ${other.place.file}:${String(other.place.line)}, which gives it a status, run after the user has answered?`;
}
