import type { Integration } from '../../../model/integration.js';
import type { Place } from '../../../model/place.js';
import type { Signal } from '../../../model/signal.js';
import { obstaclesIn, reasonOf, upgradeOf } from '../att-support.js';
import { defineRule } from '../rule.js';
import { integrationsCatalog } from '../sources.js';
import { wordsFor } from '../platform-words.js';
import { relatedUses } from '../related.js';

/** facts/integrations.md: the integrations whose pages say that they use the ATT status. */
export const integrationRequiresStatus = defineRule({
  id: 'att/integration-requires-status',
  severity: 'error',
  title: 'An integration needs an ATT status, but the app never gives one',
  rationale:
    'The integration forwards or withholds identifiers depending on the ATT status that mParticle has. Without a status, it uses the default of the workspace or drops the data.',
  advice:
    'Set attStatus on MParticleOptions before start(with:), and call setATTStatus(_:withATTStatusTimestampMillis:) after the ATT prompt.',
  source: integrationsCatalog,
  needs: ['mparticle.start', 'mparticle.att-status.initial', 'mparticle.att-status.update'],
  *check(context) {
    const { signals, integrations, sdks } = context;
    const isGiven = signals('mparticle.att-status.initial').length > 0 || signals('mparticle.att-status.update').length > 0;
    const [start] = signals('mparticle.start');
    const isStarted = start !== undefined;
    const obstacle = start === undefined ? null : obstaclesIn(context)(start);
    if (isGiven || (!isStarted && sdks.length === 0)) return;
    const related = start === undefined ? [] : relatedUses([start], 'mParticle starts here.');
    for (const integration of integrations.filter(({ needsAttStatus }) => needsAttStatus)) {
      const at = { place: placeOf(integration), subject: { kind: 'integration', id: integration.id }, related } as const;
      const data = { name: integration.name, isStarted, reason: obstacle === null ? null : reasonOf(obstacle, 'one') };
      if (obstacle !== null) {
        const advice = `${upgradeOf(obstacle)} Then give mParticle the ATT status at start and after the ATT prompt.`;
        yield { ...at, severity: 'note', data, advice };
      } else if (isStarted) yield { ...at, data, ...adviceFor(start, context.platforms) };
      else yield { ...at, severity: 'warning', data };
    }
  },
  message({ name, isStarted, reason }) {
    if (reason !== null) return `${name} needs the ATT status, but the app cannot give mParticle one, ${reason}.`;
    if (!isStarted)
      return `${name} needs the ATT status, but the audit found no code in this repository that starts mParticle or gives it a status. Does the repository that starts mParticle give it one?`;
    return `${name} needs the ATT status, but the app never gives mParticle one.`;
  },
});

/** Where the start takes no status, what gives one instead. */
function adviceFor(start: Pick<Signal, 'platform' | 'language'>, platforms: readonly string[]): { readonly advice?: string } {
  const { atStart, onOptions, afterPrompt } = wordsFor(start, platforms);
  const first = atStart ?? onOptions;
  return first === null || afterPrompt === null ? {} : { advice: `${first} ${afterPrompt}` };
}

function placeOf({ sources }: Integration): Place {
  return sources[0]?.place ?? { file: 'app-privacy.yaml', line: 1, column: 1 };
}
