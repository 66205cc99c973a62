import type { PurposeId } from '../model/purpose.js';
import type { Citation } from './citation.js';
import rows from './integrations.json' with { type: 'json' };

/** A fact that was read, or nobody could find out. */
type Known = 'yes' | 'no' | 'unknown';

/** The mParticle kit through which an integration's own SDK runs inside the app. */
export interface IntegrationKit {
  /** Names seen, the newest first; 9.x names end in the partner SDK's major version. */
  readonly pods: readonly string[];
  /** SwiftPM identities: the last part of the repository's address, in lower case. */
  readonly swiftPackages: readonly string[];
  readonly npmPackages: readonly string[];
  readonly modules: readonly string[];
  readonly classes: readonly string[];
  readonly partnerPods: readonly string[];
  readonly status: string;
  readonly source: string;
}

/** An integration of mParticle's catalogue (facts/integrations.md). */
export interface CatalogIntegration {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kinds: readonly string[];
  readonly direction: 'outbound' | 'inbound';
  readonly alsoInbound: boolean;
  readonly category: string;
  readonly what: string;
  /** Always a judgement: what the integration is usually used for. */
  readonly purposes: readonly PurposeId[];
  /** Whether its use counts as tracking, judged by its core job. */
  readonly tracking: 'likely' | 'possible' | 'unlikely' | 'unknown';
  /** Whether mParticle forwards an advertising identifier that the app gave it. */
  readonly takesIdfa: Known;
  /** Whether the kit or its bundled SDK reads the advertising identifier without the app's help. */
  readonly readsIdfaOnDevice: 'yes' | 'no' | 'conditional';
  readonly usesAttStatus: Known;
  /** Whether mParticle's iOS 14 guide lists it among those that need the ATT status. */
  readonly requiresAttStatus: boolean;
  /** Whether data of an iOS app can reach it; `inbound` integrations only bring data in. */
  readonly reachedFromIos: 'yes' | 'no' | 'inbound' | 'unknown';
  /** Ids in `MPKitInstance` and in the SDK configuration. */
  readonly moduleIds: readonly (number | string)[];
  readonly replacedBy: string | null;
  readonly lifecycle: string | null;
  readonly notes: readonly string[];
  readonly kit: IntegrationKit | null;
  /** For each value, where it was read, or `judgement`. */
  readonly basis: Readonly<Record<string, string | null>>;
  readonly source: Citation;
}

/**
 * All integrations of the guide's list, sorted by id.
 *
 * They are one file, not one each: every audit with an integration reads them all, and one file of
 * 232 rows loads several times faster than 232 files.
 */
export const integrations = rows as readonly CatalogIntegration[];

const byId = new Map(integrations.map((row) => [row.id, row]));

/**
 * Finds an integration.
 * @param id The catalogue's id: `google-analytics-4`.
 * @returns The row, or null where the catalogue has none.
 */
export function integrationOf(id: string): CatalogIntegration | null {
  return byId.get(id) ?? null;
}
