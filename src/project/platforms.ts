import type { Dependency } from '../model/dependency.js';
import rows from './platforms.json' with { type: 'json' };

/**
 * Names the platforms that a project is written for.
 * @param paths All paths of the project.
 * @param dependencies What it builds with.
 * @returns Sorted names: `ios`, `react-native`, `expo`, …
 */
export function platformsOf(paths: readonly string[], dependencies: readonly Dependency[]): readonly string[] {
  const npm = new Set(dependencies.filter(({ ecosystem }) => ecosystem === 'npm').map(({ name }) => name));
  return rows
    .filter(
      ({ packages, files }) =>
        packages.some((name) => npm.has(name)) || files.some((ending) => paths.some((path) => path.endsWith(ending))),
    )
    .map(({ platform }) => platform)
    .sort();
}
