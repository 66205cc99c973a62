import type { SwitchCase } from '../../../model/module.js';

/**
 * Lets cases without a body run that of the next one, in languages in which other cases do not fall through. Each keeps a condition of its
 * own: in `case a when x: case b:` only a depends on x.
 * @param cases In the order in which they are written.
 */
export function runOnWhereEmpty(cases: readonly SwitchCase[]): readonly SwitchCase[] {
  return cases.map((each, index) =>
    each.body.length > 0 || index === cases.length - 1
      ? each
      : { ...each, body: [{ kind: 'exit', how: 'fallthrough', value: null, place: each.place }] },
  );
}
