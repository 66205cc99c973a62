import { defineRule } from '../rule.js';
import { integrationsCatalog } from '../sources.js';

/** facts/mparticle-sdk.md §10: a kit is how the SDK forwards to a partner from the device. */
export const undeclaredKit = defineRule({
  id: 'integration/undeclared-kit',
  severity: 'warning',
  title: 'The app contains a kit whose integration is not in app-privacy.yaml',
  rationale:
    "A kit forwards what mParticle collects to its partner from the device. If app-privacy.yaml does not list the integration, its purposes and tracking are the catalog's guess.",
  advice: 'Add the integration to app-privacy.yaml with its purposes and tracking, or remove the kit.',
  source: integrationsCatalog,
  needs: [],
  *check({ integrations, configuredIntegrations }) {
    if (configuredIntegrations.length === 0) return;
    for (const { id, sources } of integrations) {
      if (sources.some(({ kind }) => kind === 'config')) continue;
      // The Podfile and its lock file name one kit: once is enough.
      const [kit] = sources.filter((source) => source.kind === 'kit');
      if (kit !== undefined) yield { place: kit.place, subject: { kind: 'integration', id }, data: { id, kit: kit.dependency } };
    }
  },
  message: ({ id, kit }) => `The app depends on the kit ${kit}, but app-privacy.yaml does not list the integration ${id}.`,
});
