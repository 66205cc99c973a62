import type { Ecosystem } from '../../model/dependency.js';

/** A dependency's checkout, with what its privacy manifests say. */
export interface ReadCheckout {
  readonly ecosystem: Ecosystem;
  readonly key: string;
  /** Paths of its privacy manifests. */
  readonly manifests: readonly string[];
}
