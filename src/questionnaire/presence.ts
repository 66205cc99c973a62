import type { Evidence } from '../model/answer.js';
import type { Sdk } from '../model/assessment.js';
import type { Signal } from '../model/signal.js';
import { isMParticle } from './signals.js';

/**
 * Shows that an app has the mParticle SDK: the dependencies, or its first use where no manifest names it.
 * @param sdks The mParticle SDKs among the dependencies.
 * @param signals What the code does.
 * @returns Empty where only the configuration tells of mParticle.
 */
export function presenceOf(sdks: readonly Sdk[], signals: readonly Signal[]): readonly Evidence[] {
  const use = signals.find(({ id }) => id === 'mparticle.start') ?? signals.find(isMParticle);
  if (sdks.length === 0 && use !== undefined) return [{ what: `${use.symbol} is used`, place: use.place }];
  return sdks.map((sdk) => ({
    what: sdk.version === null ? sdk.name : `${sdk.name} ${sdk.version}`,
    place: sdk.place,
  }));
}
