import type { Integration } from '../../model/integration.js';
import type { Place } from '../../model/place.js';
import { defineRule } from '../rule.js';
import { integrationsCatalog } from '../sources.js';

/** facts/integrations.md: the integrations whose pages say that they use the ATT status. */
export const integrationRequiresStatus = defineRule({
  id: 'att/integration-requires-status',
  severity: 'error',
  title: 'An integration needs an ATT status that the app never gives',
  rationale:
    'The integration forwards or withholds identifiers by the ATT status that mParticle has. Without one it works with the default of the workspace, or drops the data.',
  advice: 'Set attStatus on MParticleOptions at start and call setATTStatus(_:withATTStatusTimestampMillis:) after the prompt.',
  source: integrationsCatalog,
  needs: ['mparticle.start', 'mparticle.att-status.initial', 'mparticle.att-status.update'],
  *check({ signals, integrations, sdks }) {
    const isGiven = signals('mparticle.att-status.initial').length > 0 || signals('mparticle.att-status.update').length > 0;
    const isStarted = signals('mparticle.start').length > 0;
    if (isGiven || (!isStarted && sdks.length === 0)) return;
    for (const integration of integrations.filter(({ needsAttStatus }) => needsAttStatus)) {
      const data = { name: integration.name, isStarted };
      if (isStarted) yield { place: placeOf(integration), data };
      else yield { place: placeOf(integration), severity: 'warning', data };
    }
  },
  message({ name, isStarted }) {
    if (!isStarted)
      return `${name} needs the ATT status, and nothing in this repository starts mParticle or gives it one. Does the repository that starts mParticle give it?`;
    return `${name} needs the ATT status, and the app never gives mParticle one.`;
  },
});

function placeOf({ sources }: Integration): Place {
  return sources[0]?.place ?? { file: 'app-privacy.yaml', line: 1, column: 1 };
}
