import type { AttStatus } from '../../../model/att-status.js';
import type { Drop, MistakenStatus } from '../../../model/flow.js';
import { defineRule, type Related } from '../rule.js';
import { wordsFor } from '../platform-words.js';
import { usesParticle } from '../scope.js';
import { guide } from '../sources.js';
import { atUse } from '../subjects.js';
import { relatedUses } from '../related.js';

/** mParticle's guide maps all four of Apple's statuses, and the default. */
export const statusCaseMissing = defineRule({
  id: 'att/status-case-missing',
  severity: 'warning',
  title: 'The app does not give mParticle every outcome of the ATT prompt',
  rationale:
    'If the app drops a status, mParticle keeps the one from before the prompt. It then treats a user who is restricted, or who put off the choice, as if the old status still applied.',
  advice: 'Call setATTStatus(_:withATTStatusTimestampMillis:) in every case, or once before the switch with the status itself.',
  source: guide,
  about: ['att.prompt'],
  needs: [],
  *check(context) {
    for (const { prompt, outcome, dropped, drops, updates, mistaken, conditional } of context.prompts) {
      if (
        outcome !== 'forwarded' ||
        dropped.length + mistaken.length + conditional.length === 0 ||
        !usesParticle(context, prompt.place.file)
      )
        continue;
      const { cases, afterPrompt } = wordsFor(prompt, context.platforms);
      const advice = cases ?? afterPrompt;
      const related = [...drops.map(wordsOf), ...relatedUses(updates, 'The app gives mParticle the outcome here.')];
      yield {
        ...atUse(prompt),
        data: { dropped, mistaken, conditional },
        related,
        ...(dropped.length > 0 || mistaken.some(isPermission) ? {} : { severity: 'note' }),
        ...(advice === null ? {} : { advice }),
      };
    }
  },
  message({ dropped, mistaken, conditional }) {
    const missing = `The app gives mParticle the outcome of this prompt, but not if it is ${oneOf(dropped)}.`;
    const others = [...new Set(mistaken.map(({ given }) => given))].map((given) => {
      const statuses = mistaken.flatMap((each) => (each.given === given ? [each.status] : []));
      return `If the outcome of this prompt is ${oneOf(statuses)}, the app gives mParticle ${given} instead.`;
    });
    const sometimes = `If the outcome of this prompt is ${oneOf(conditional)}, the app gives it to mParticle only if another condition is true.`;
    return [...(dropped.length > 0 ? [missing] : []), ...others, ...(conditional.length > 0 ? [sometimes] : [])].join(' ');
  },
});

function oneOf(statuses: readonly AttStatus[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(statuses);
}

/** Whether mParticle gets a permission that the user has not given, which is worse than another word for a refusal. */
function isPermission({ given }: MistakenStatus): boolean {
  return given === 'authorized';
}

function wordsOf(drop: Drop): Related {
  const { place } = drop;
  if (drop.kind === 'case') return { place, message: 'This case does not give mParticle the outcome.' };
  return { place, message: `The app gives mParticle the outcome only if this condition is ${drop.holds ? 'true' : 'false'}.` };
}
