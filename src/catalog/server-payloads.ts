import type { Citation } from './citation.js';
import rows from './server-payloads.json' with { type: 'json' };

/** How a batch of mParticle's Events API is written: facts/server-payloads.md §1. */
export interface PayloadFormat {
  readonly id: string;
  readonly source: Citation;
  /** The key of a batch under which the data of a device is. */
  readonly device: string;
  /** The keys of a device: its advertising identifier, the ATT status, and when the user gave that. */
  readonly idfa: string;
  readonly status: string;
  readonly timestamp: string;
  /** The values that the status can have. */
  readonly statuses: readonly string[];
  /** The keys of a batch under which identities and user attributes are. */
  readonly identities: string;
  readonly attributes: string;
  /** The key of the events, and the keys that each of them has. */
  readonly events: string;
  readonly event: readonly string[];
  /** Keys that only batches have. */
  readonly telling: readonly string[];
  /** Keys of other requests to mParticle, which have no place for a status. */
  readonly request: readonly string[];
  /** How a device shows that it is one of Apple's: by a key that it has, or by the platform, in lower case. */
  readonly apple: { readonly keys: readonly string[]; readonly platforms: readonly string[] };
}

/** The format. */
export const [payloadFormat] = rows as readonly PayloadFormat[] as readonly [PayloadFormat];

/** The strings one of which is in every text that names what rules ask of a device. */
export const payloadTokens: readonly string[] = [payloadFormat.idfa, payloadFormat.status, payloadFormat.timestamp];
