import { defineRule } from '../rule.js';
import { integrationsCatalog } from '../sources.js';

/** An id that the catalogue lacks says nothing about purposes and tracking; an entry that states both counts like any other. */
export const unknownIntegration = defineRule({
  id: 'integration/unknown',
  severity: 'warning',
  title: 'An integration is not in the catalogue',
  rationale:
    'Purposes, tracking and the need for an ATT status come from the catalogue. Of an integration that it does not know, a person has to say them.',
  advice: 'Write the id as app-privacy integrations list prints it, or state purposes and tracking if the catalogue lacks it.',
  source: integrationsCatalog,
  needs: [],
  *check({ unknownIntegrations }) {
    for (const { entry, nearest } of unknownIntegrations) yield { place: entry.place, data: { id: entry.id, nearest } };
  },
  message({ id, nearest }) {
    const known =
      nearest.length === 0
        ? ''
        : ` The nearest known ${nearest.length === 1 ? 'is' : 'are'} ${new Intl.ListFormat('en').format(nearest)}.`;
    return `The catalogue has no integration ${id}.${known}`;
  },
});
