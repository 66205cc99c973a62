import type { Signal } from '../../../model/signal.js';
import { obstaclesIn, reasonOf, upgradeOf } from '../att-support.js';
import { defineRule } from '../rule.js';
import { wordsFor } from '../platform-words.js';
import { signalsNear } from '../scope.js';
import { guide } from '../sources.js';
import { atUse } from '../subjects.js';
import { relatedStarts } from '../related.js';

/** facts/mparticle-sdk.md §3a, «Gating»: an identity request carries the IDFA where no status was ever set. */
export const handoverWithoutStatus = defineRule({
  id: 'idfa/handover-without-status',
  severity: 'error',
  title: 'The app gives mParticle the advertising identifier (IDFA) but no ATT status',
  rationale:
    'The SDK withholds the IDFA only if the app has set a status other than authorized. If the app never sets one, the SDK sends the IDFA of every user.',
  advice:
    'Call setATTStatus(_:withATTStatusTimestampMillis:) before the identity request, and set attStatus on MParticleOptions before start(with:).',
  source: guide,
  about: ['mparticle.idfa'],
  needs: ['mparticle.idfa', 'mparticle.att-status.initial', 'mparticle.att-status.update'],
  *check(context) {
    const given = [...context.signals('mparticle.att-status.initial'), ...context.signals('mparticle.att-status.update')];
    const obstacleTo = obstaclesIn(context);
    for (const signal of context.signals('mparticle.idfa')) {
      const { place, confidence } = signal;
      const at = { ...atUse(signal), related: relatedStarts(context, place.file) };
      if (confidence === 'possible' || signalsNear(given, context, place.file).length > 0) continue;
      const obstacle = obstacleTo(signal);
      const data = { reason: obstacle === null ? null : reasonOf(obstacle, 'one') };
      if (obstacle === null) yield { ...at, data, ...adviceFor(signal, context.platforms) };
      else {
        const advice = `${upgradeOf(obstacle)} Then give mParticle the ATT status before the identity request.`;
        yield { ...at, severity: 'note', data, advice };
      }
    }
  },
  message: ({ reason }) =>
    reason === null
      ? 'The app gives mParticle the advertising identifier (IDFA) but never an ATT status.'
      : `The app gives mParticle the advertising identifier (IDFA) but cannot give it an ATT status, ${reason}.`,
});

/** Where the rule's own advice names what is not there, the call that is. */
function adviceFor(signal: Pick<Signal, 'platform' | 'language'>, platforms: readonly string[]): { readonly advice?: string } {
  const { afterPrompt, beforeIdentity } = wordsFor(signal, platforms);
  if (beforeIdentity !== null) return { advice: beforeIdentity };
  return afterPrompt === null ? {} : { advice: `${afterPrompt} Do so before the identity request.` };
}
