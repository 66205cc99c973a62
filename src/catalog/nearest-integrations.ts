import { groupPairs } from '../model/group-by.js';
import { integrationOf, integrations, type CatalogIntegration } from './integrations.js';
import { nearest } from './spelling/nearest.js';

/** How many integrations are named where an id is unknown. */
const mostSuggestions = 3;

const idsByName = groupNames();

/**
 * Finds the integrations that an unknown id may stand for: those that have it as their name or as another
 * name first, then those whose id or name is spelt nearly so.
 * @param id As written.
 * @returns At most three ids of the catalogue, the nearest first.
 */
export function nearestIntegrations(id: string): readonly string[] {
  const written = bare(id);
  const named = idsByName.get(written) ?? [];
  const spelt = nearest(written, [...idsByName.keys()], mostSuggestions * 2).flatMap((name) => idsByName.get(name) ?? []);
  const begun = written.length < 3 ? [] : integrations.map((row) => row.id).filter((known) => bare(known).startsWith(written));
  return [...new Set([...named, ...spelt, ...begun])].slice(0, mostSuggestions);
}

/**
 * Finds the integration that a name stands for.
 * @param name An id, a name or another name, in any case and punctuation.
 * @returns Null where none has it, or several have it and none as its id or first name.
 */
export function integrationNamed(name: string): CatalogIntegration | null {
  const exact = integrationOf(name);
  if (exact !== null) return exact;
  const ids = idsByName.get(bare(name)) ?? [];
  const rows = ids.flatMap((id) => integrationOf(id) ?? []);
  const first = rows.filter((row) => bare(row.name) === bare(name) || bare(row.id) === bare(name));
  return first.length === 1 ? (first[0] ?? null) : rows.length === 1 ? (rows[0] ?? null) : null;
}

/** Letters and digits only, in lower case: `Google Analytics 4` and `google-analytics-4` are the same. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function groupNames(): ReadonlyMap<string, readonly string[]> {
  return groupPairs(
    integrations.flatMap(({ id, name, aliases }) =>
      Array.from(new Set([id, name, ...aliases].map(bare)), (key) => [key, id] as const),
    ),
  );
}
