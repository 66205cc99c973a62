import type { Expression } from '../../model/expression.js';
import type { Place } from '../../model/place.js';

/** A longer test names no more platforms than Apple has; the pattern's time grows with the square of a word. */
const longest = 300;

/**
 * The test `#available(iOS 14, *)` or `@available(iOS 14, *)` as an operation `available` whose operands
 * are the platforms with their versions (`iOS 14`); `#unavailable` is its negation.
 * @param text The test as written.
 * @param place Where it stands.
 */
export function availabilityTest(text: string, place: Place): Expression {
  const platforms = [...text.slice(0, longest).matchAll(/([A-Za-z]+)\s+([\d.]+)/g)].map(
    ([, name = '', version = '']): Expression => ({
      kind: 'literal',
      value: `${name} ${version}`,
      place,
    }),
  );
  const available: Expression = { kind: 'operation', operator: 'available', operands: platforms, place };
  return text.includes('unavailable') ? { kind: 'operation', operator: '!', operands: [available], place } : available;
}
