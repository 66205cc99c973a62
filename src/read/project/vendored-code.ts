import { ships, type Targets } from '../../model/target.js';
import type { FoundFiles } from './find-files.js';

/**
 * Finds what targets of the repository take of folders of vendored code: it is part of their apps, whoever wrote it.
 * @param found What was found, with the folders that were not entered.
 * @param targets The targets.
 */
export function vendoredCode(
  { vendored, enter }: Pick<FoundFiles, 'vendored' | 'enter'>,
  { takeWithin, takersOf }: Pick<Targets, 'takeWithin' | 'takersOf'>,
): Pick<FoundFiles, 'paths' | 'problems'> {
  const entered = vendored.filter(takeWithin).map(enter);
  return {
    paths: entered.flatMap(({ paths }) => paths.filter((path) => takersOf(path).some(ships))),
    problems: entered.flatMap(({ problems }) => problems),
  };
}
