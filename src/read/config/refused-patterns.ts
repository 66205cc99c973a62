import type { Configuration } from '../../model/configuration.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { compileGlob } from '../patterns/glob.js';
import { createPatternWork } from '../patterns/pattern-work.js';

/**
 * Says which patterns of a configuration are not understood: nothing is left out for them, and no finding accepted.
 * @param configuration What the schema lets through.
 * @param placeOf Finds the place of a path.
 */
export function refusedPatterns(
  { exclude, ignore, apps }: Configuration,
  placeOf: (path: readonly string[]) => Place,
): readonly Problem[] {
  const work = createPatternWork();
  return [
    ...exclude.map((pattern, index) => ({
      compiled: compileGlob(pattern, 'glob', work),
      place: placeOf(['exclude', String(index)]),
    })),
    ...[ignore, ...apps.map((app) => app.ignore)]
      .flat()
      .map(({ path, place }) => ({ compiled: compileGlob(path ?? '', 'gitignore', work), place })),
  ].flatMap(({ compiled, place }) =>
    compiled.kind === 'test' ? [] : [{ kind: 'incomplete', place, message: compiled.message, remedy: compiled.remedy }],
  );
}
