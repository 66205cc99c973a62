import type { Configuration } from '../../model/configuration.js';
import type { Problem } from '../../model/problem.js';
import { emptyConfiguration } from './empty.js';
import { refusedPatterns } from './refused-patterns.js';

export { emptyConfiguration } from './empty.js';

/** A configuration, and what is wrong with its file. */
export interface LoadedConfiguration {
  /** What could be understood: an entry with a problem is left out. */
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
}

/** A file with more mistakes than this is probably not a configuration. */
const mostProblems = 50;

/**
 * Understands `app-privacy.yaml`. Pure; loads the YAML parser and the schema validator when it is first called.
 * @param file Path relative to the root, for places.
 * @param text The file's text; an empty one is an empty configuration.
 */
export async function loadConfiguration(file: string, text: string): Promise<LoadedConfiguration> {
  const { readYaml } = await import('./document.js');
  const result = readYaml(file, text.replace(/^\ufeff/, ''));
  if (result.kind === 'problems')
    return { configuration: emptyConfiguration, problems: bounded(result.problems, result.problems.length) };
  const { value } = result.document;
  const placeOf = (path: readonly string[]) => result.document.placeOf(path);
  if (value === null || value === undefined) return { configuration: emptyConfiguration, problems: [] };

  const [{ validate }, { buildConfiguration }] = await Promise.all([import('./validate.js'), import('./build.js')]);
  const { errors, total, broken } = validate(value, mostProblems);
  const problems = errors.map(({ path, message, remedy }): Problem => ({
    kind: 'incomplete',
    place: placeOf(path),
    message,
    remedy,
  }));
  const isMap = typeof value === 'object' && !Array.isArray(value);
  const isSound = (path: readonly string[]) => !broken.has(path.join('/'));
  const configuration = isMap ? buildConfiguration(value, { isSound, placeOf }) : emptyConfiguration;
  const refused = refusedPatterns(configuration, placeOf);
  return { configuration, problems: bounded([...problems, ...refused].sort(byPlace), total + refused.length) };
}

function byPlace(a: Problem, b: Problem): number {
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

function bounded(problems: readonly Problem[], total: number): readonly Problem[] {
  const kept = problems.slice(0, mostProblems);
  const last = kept.at(-1);
  if (last === undefined || total <= mostProblems) return kept;
  return [...kept, { ...last, message: `Problems not shown: ${total - mostProblems}.`, remedy: 'Fix the ones above first.' }];
}
