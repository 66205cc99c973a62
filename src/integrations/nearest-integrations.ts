import { integrations } from '../catalog/integrations.js';
import { nearest } from '../spelling/nearest.js';

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

/** Letters and digits only, in lower case: `Google Analytics 4` and `google-analytics-4` are the same. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function groupNames(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, name, aliases } of integrations) {
    for (const key of new Set([id, name, ...aliases].map(bare))) groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return groups;
}
