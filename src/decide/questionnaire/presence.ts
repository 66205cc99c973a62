import type { Evidence } from '../../model/answer.js';
import type { Sdk } from '../../model/assessment.js';
import type { Integration } from '../../model/integration.js';
import type { Signal } from '../../model/signal.js';
import { isMParticle } from './signals.js';

/**
 * Shows that an app has the mParticle SDK: the dependencies, or where none of them names it its first use, or a kit, which brings it.
 * @param sdks The mParticle SDKs among the dependencies.
 * @param signals What the code does.
 * @param integrations The app's integrations.
 * @returns Empty where at most the configuration tells of mParticle.
 */
export function presenceOf(
  sdks: readonly Sdk[],
  signals: readonly Signal[],
  integrations: readonly Integration[],
): readonly Evidence[] {
  if (sdks.length > 0)
    return sdks.map(({ name, version, place }) => ({ what: version === null ? name : `${name} ${version}`, place }));
  const use = signals.find(({ id }) => id === 'mparticle.start') ?? signals.find(isMParticle);
  if (use !== undefined) return [{ what: `${use.symbol} is used`, place: use.place }];
  return integrations
    .flatMap(({ sources }) => sources)
    .flatMap((source) =>
      source.kind === 'kit' ? [{ what: `${source.dependency} includes mParticle`, place: source.place }] : [],
    );
}
