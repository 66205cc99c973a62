import { defineRule } from '../rule.js';
import { signalsNear } from '../scope.js';
import { guide } from '../sources.js';
import { obstaclesIn, reasonOf, upgradeOf } from '../att-support.js';

/** mParticle's guide, «Provide ATT status», 1: when initializing the SDK. */
export const statusMissingAtStart = defineRule({
  id: 'att/status-missing-at-start',
  severity: 'error',
  title: 'mParticle starts without an ATT status',
  rationale:
    'The user can change the permission in Settings at any time, so the status from the prompt goes stale. Without a status at start, mParticle forwards events without knowing whether the user gave permission.',
  advice: 'Set attStatus on MParticleOptions to the value of ATTrackingManager.trackingAuthorizationStatus before start(with:).',
  source: guide,
  needs: ['mparticle.att-status.update'],
  *check(context) {
    const obstacleTo = obstaclesIn(context);
    const updates = context.signals('mparticle.att-status.update');
    for (const { start, status, statuses, question, plugin = null } of context.starts) {
      const line = statuses[0]?.place.line ?? null;
      if (status === 'given') continue;
      const obstacle = obstacleTo(start);
      const reason = obstacle === null ? null : reasonOf(obstacle, 'one');
      const data = { status, symbol: start.symbol, question, line, plugin, reason, isGivenLater: false };
      const advice = plugin === null ? {} : { advice: pluginAdvice };
      if (obstacle !== null) {
        // The SDK is an error of its own where a dependency tells its version.
        const severity = obstacle.kind === 'sdk' ? 'note' : 'error';
        yield { place: start.place, severity, data, advice: `${upgradeOf(obstacle)} ${optionsAdvice}` };
        continue;
      }
      if (status === 'undecided') {
        yield { place: start.place, severity: 'note', data, ...advice };
        continue;
      }
      // A bridged app can give the status from JavaScript at launch: late, and yet on every launch.
      const fromScript = signalsNear(updates, context, start.place.file).some(({ platform }) => platform !== start.platform);
      if (fromScript) yield { place: start.place, severity: 'warning', data: { ...data, isGivenLater: true }, ...advice };
      else yield { place: start.place, data, ...advice };
    }
  },
  message({ status, symbol, question, line, plugin, reason, isGivenLater }) {
    if (reason !== null) return `${symbol} is called without an ATT status, ${reason}.`;
    if (plugin !== null) return ofPlugin(plugin, isGivenLater, question);
    if (status === 'undecided')
      return `The audit cannot tell whether an ATT status is set before ${symbol}. ${question ?? ''}`.trim();
    if (isGivenLater) return `${symbol} is called without an ATT status. JavaScript gives one only after the start.`;
    if (status === 'late')
      return `${symbol} is called without an ATT status. Line ${String(line)} sets one on the options, but runs after the call.`;
    return `${symbol} is called without an ATT status.`;
  },
});

/** The options came with version 7.0.0, the status on them later. */
const optionsAdvice =
  'Then start mParticle with start(with:) and MParticleOptions, and set attStatus on the options before that.';

/** What an Expo plugin writes is not in the repository: the remedy is a start that is. */
const pluginAdvice =
  'Start mParticle in the AppDelegate yourself, for example with a config plugin of your own, and set attStatus on MParticleOptions before start(with:). The plugin does not change an AppDelegate that already contains MParticleOptions. Check the generated AppDelegate after npx expo prebuild.';

function ofPlugin(plugin: string, isGivenLater: boolean, question: string | null): string {
  if (question !== null)
    return `The audit cannot tell whether an ATT status is set before the Expo config plugin of ${plugin} starts mParticle. ${question}`;
  const later = isGivenLater ? ' JavaScript gives one only after the start.' : '';
  return `The Expo config plugin of ${plugin} starts mParticle without an ATT status.${later}`;
}
