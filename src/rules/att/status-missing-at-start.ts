import { defineRule } from '../rule.js';
import { signalsNear } from '../scope.js';
import { guide } from '../sources.js';

/** mParticle's guide, «Provide ATT status», 1: when initializing the SDK. */
export const statusMissingAtStart = defineRule({
  id: 'att/status-missing-at-start',
  severity: 'error',
  title: 'mParticle is started without an ATT status',
  rationale:
    'The user can change the permission in Settings at any time, so the status that was given after the prompt goes stale. Without a status at start, mParticle forwards events whose consent nobody knows.',
  advice: 'Set attStatus on MParticleOptions to the value of ATTrackingManager.trackingAuthorizationStatus before start(with:).',
  source: guide,
  needs: ['mparticle.att-status.update'],
  *check(context) {
    for (const { start, status, statuses, question } of context.starts) {
      const data = { status, symbol: start.symbol, question, line: statuses[0]?.place.line ?? null, isGivenLater: false };
      if (status === 'given') continue;
      if (status === 'undecided') {
        yield { place: start.place, severity: 'note', data };
        continue;
      }
      // A bridged app can give the status from JavaScript at launch: late, and yet on every launch.
      const fromScript = signalsNear(context.signals('mparticle.att-status.update'), context, start.place.file).some(
        ({ platform }) => platform === 'javascript',
      );
      if (fromScript) yield { place: start.place, severity: 'warning', data: { ...data, isGivenLater: true } };
      else yield { place: start.place, data };
    }
  },
  message({ status, symbol, question, line, isGivenLater }) {
    if (status === 'undecided') return `It is not plain whether an ATT status is set before ${symbol}. ${question ?? ''}`.trim();
    if (isGivenLater)
      return `${symbol} is called without an ATT status on its options; JavaScript gives one only after the start.`;
    if (status === 'late')
      return `${symbol} is called before the ATT status is set on its options at line ${String(line)}: that runs later, and comes too late.`;
    return `${symbol} is called and no ATT status is set on its options.`;
  },
});
