import type { Place } from '../../model/place.js';
import type { Signal } from '../../model/signal.js';
import type { Findable } from './rule.js';

/** What the rules about mParticle ask before they speak. */
type Seen = Pick<Findable, 'apiUses' | 'sdks' | 'targets'>;

/**
 * Whether the app that a file belongs to uses mParticle: it calls the SDK, or builds with it.
 * A file outside of every app counts as all apps' own.
 */
export function usesParticle({ apiUses, sdks, targets }: Seen, file: string): boolean {
  const target = targets.of(file);
  const isNear = ({ file: other }: Place): boolean => sharesTarget(targets.of(other), target);
  return (
    apiUses.some(({ place, confidence }) => confidence !== 'possible' && isNear(place)) || sdks.some(({ place }) => isNear(place))
  );
}

/** The signals of the app that a file belongs to, those of files outside of every app among them. */
export function signalsNear<Any extends Signal>(
  signals: readonly Any[],
  { targets }: Pick<Findable, 'targets'>,
  file: string,
): readonly Any[] {
  const target = targets.of(file);
  return signals.filter(({ place }) => sharesTarget(targets.of(place.file), target));
}

/** Whether two app roots are one, or one of them is the whole repository, whose files any app may build. */
export function sharesTarget(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}
