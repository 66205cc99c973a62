import type { DataTypeId } from './data-type.js';
import type { Place } from './place.js';
import type { PurposeId } from './purpose.js';
import type { Verdict } from './verdict.js';

/** Why an integration counts as configured. */
export type IntegrationOrigin =
  | { readonly kind: 'config'; readonly place: Place }
  | { readonly kind: 'kit'; readonly dependency: string; readonly version: string | null; readonly place: Place };

/** Which of the data types that mParticle has it forwards to an integration. */
export interface ForwardedData {
  /** `config` where a person or mParticle's own settings state it, else what the catalogue knows. */
  readonly basis: 'config' | 'catalog';
  readonly yes: readonly DataTypeId[];
  readonly no: readonly DataTypeId[];
  /** Whether it forwards the types that neither list names. */
  readonly others: Verdict;
}

/** A place that mParticle sends data to, or gets it from, in this app. */
export interface Integration {
  /** The catalogue's; of an integration that it lacks what the configuration calls it, as its name. */
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly sources: readonly IntegrationOrigin[];
  /** `yes` or `no` where the configuration says so; `review` where only the catalogue has a view. */
  readonly tracking: Verdict;
  readonly trackingBasis: 'config' | 'catalog';
  readonly purposes: readonly PurposeId[];
  /** Whether purposes come from the configuration or from the catalogue's judgement; `unknown` where neither has any. */
  readonly purposesBasis: 'config' | 'catalog' | 'unknown';
  readonly forwarded: ForwardedData;
  readonly needsAttStatus: boolean;
  readonly takesIdfa: boolean;
}
