import { defineRule } from '../rule.js';
import { integrationsCatalog } from '../sources.js';

/** An id that the catalogue lacks says nothing about purposes and tracking; an entry that states both counts like any other. */
export const unknownIntegration = defineRule({
  id: 'integration/unknown',
  severity: 'warning',
  title: 'An integration is not in the catalog',
  rationale:
    'The catalog says what an integration uses data for, whether it tracks users and whether it needs an ATT status. For an integration that is not in the catalog, the audit needs your answers.',
  advice:
    'Run app-privacy integrations list to look up the id. If your integration is not in the catalog, state its purposes and tracking in app-privacy.yaml.',
  source: integrationsCatalog,
  needs: [],
  *check({ unknownIntegrations }) {
    for (const { entry, nearest } of unknownIntegrations)
      yield { place: entry.place, subject: { kind: 'integration', id: entry.id }, data: { id: entry.id, nearest } };
  },
  message({ id, nearest }) {
    const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(nearest);
    return `${id} is not an integration in the catalog.${nearest.length === 0 ? '' : ` Did you mean ${list}?`}`;
  },
});
