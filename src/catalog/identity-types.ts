import type { PersonalName } from './user-attributes.js';
import rows from './identity-types.json' with { type: 'json' };

/** A type of identity that an app can give to mParticle (facts/mparticle-sdk.md §7). */
export interface IdentityType extends PersonalName {
  /** `MPIdentity`'s own case, without its prefix: `IOSAdvertiserId`. */
  readonly name: string;
  /** `MPIdentity`'s raw value, which apps often pass bare; null for a property that is no case. */
  readonly number: number | null;
}

/** Identity types, sorted by id: the name in lower case. */
export const identityTypes = rows as readonly IdentityType[];

const byName = new Map(identityTypes.flatMap((row) => namesOf(row).map((name) => [name, row] as const)));

/**
 * Finds an identity type.
 * @param name A case in any platform's spelling (`MPIdentityEmail`, `email`, `CustomerId`) or a raw value (`7`).
 * @returns The row, or null where there is no such type.
 */
export function identityTypeOf(name: string): IdentityType | null {
  const bare = name.toLowerCase().replace(/^mp(?:user)?identity\.?/, '');
  return byName.get(bare.replaceAll('_', '')) ?? null;
}

function namesOf(row: IdentityType): readonly string[] {
  return row.number === null ? [row.id] : [row.id, String(row.number)];
}
