import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import rows from './integration-data-types.json' with { type: 'json' };

/** What is known of the data that mParticle forwards to an integration, whatever its filters are. */
interface IntegrationDataTypes {
  /** The id of the integration. */
  readonly id: string;
  /** The identities that its page lists or its kit maps, and the identifier that an attribution partner works by. */
  readonly takes: readonly DataTypeId[];
  /** What its kind of connection cannot carry: an audience has identities and shared attributes, a kit what its methods accept. */
  readonly never: readonly DataTypeId[];
  /** For each list, where it was read; null where it is empty. */
  readonly basis: Readonly<Record<'takes' | 'never', string | null>>;
  readonly source: Citation;
}

/** The integrations of which anything is known, sorted by id. */
export const integrationDataTypes = rows as readonly IntegrationDataTypes[];

const byId = new Map(integrationDataTypes.map((row) => [row.id, row]));

/**
 * Lists the data types that an integration surely gets, once mParticle has them.
 * @param id The id of an integration.
 */
export function dataTypesTakenBy(id: string): readonly DataTypeId[] {
  return byId.get(id)?.takes ?? [];
}

/**
 * Lists the data types that mParticle has no way to forward to an integration.
 * @param id The id of an integration.
 */
export function dataTypesNeverTakenBy(id: string): readonly DataTypeId[] {
  return byId.get(id)?.never ?? [];
}
