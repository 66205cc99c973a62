import { defineRule } from '../rule.js';
import { signalsNear } from '../scope.js';
import { guide } from '../sources.js';

/** facts/mparticle-sdk.md §3a, «Gating»: an identity request carries the IDFA where no status was ever set. */
export const handoverWithoutStatus = defineRule({
  id: 'idfa/handover-without-status',
  severity: 'error',
  title: 'mParticle is given the advertising identifier and no ATT status',
  rationale:
    'The SDK holds the identifier back only if a status other than authorized was set. If none was ever set, it sends the identifier of every user on.',
  advice:
    'Call setATTStatus(_:withATTStatusTimestampMillis:) before the identity request, and set attStatus on MParticleOptions at start.',
  source: guide,
  needs: ['mparticle.idfa', 'mparticle.att-status.initial', 'mparticle.att-status.update'],
  *check(context) {
    const given = [...context.signals('mparticle.att-status.initial'), ...context.signals('mparticle.att-status.update')];
    for (const { place, confidence } of context.signals('mparticle.idfa')) {
      if (confidence === 'possible' || signalsNear(given, context, place.file).length > 0) continue;
      yield { place, data: {} };
    }
  },
  message: () => 'The advertising identifier is given to mParticle, and the app never gives it an ATT status.',
});
