import type { Dependency } from '../../model/dependency.js';
import { folderPrefixOf } from '../../model/path.js';
import rows from './platforms.json' with { type: 'json' };

/** Something that apps for iOS are written with. */
export interface Platform {
  /** `ios`, `react-native`, `expo`, … */
  readonly platform: string;
  /** As people call it. */
  readonly name: string;
  /** Languages that the audit does not read and whose code runs in its apps. */
  readonly languages: readonly string[];
  /** Whether JavaScript runs in its apps. */
  readonly runsScripts?: true;
}

/** A row of the table. */
interface Row extends Platform {
  /** npm packages of which each shows it. */
  readonly packages: readonly string[];
  /** Endings of paths of which each shows it. */
  readonly files: readonly string[];
  /** Whether its apps are made of pages that a web view shows. */
  readonly isOfPages?: true;
}

/**
 * Tells the platforms that a project is written for.
 * @param paths All paths of the project.
 * @param dependencies What it builds with.
 * @returns Sorted by name: `ios`, `react-native`, `expo`, …
 */
export function platformsOf(paths: readonly string[], dependencies: readonly Dependency[]): readonly Platform[] {
  const npm = new Set(dependencies.filter(({ ecosystem }) => ecosystem === 'npm').map(({ name }) => name));
  return (rows as readonly Row[]).filter(
    ({ packages, files }) =>
      packages.some((name) => npm.has(name)) || files.some((ending) => paths.some((path) => path.endsWith(ending))),
  );
}

/**
 * The folders of a project's apps that are made of pages: all scripts in them are the app's.
 * @param paths All paths of the project.
 * @param dependencies What it builds with.
 * @returns Each with a slash at its end; empty for the root.
 */
export function pageFoldersOf(paths: readonly string[], dependencies: readonly Dependency[]): readonly string[] {
  const ofPages = (rows as readonly Row[]).filter(({ isOfPages }) => isOfPages === true);
  const packages = new Set(ofPages.flatMap((row) => row.packages));
  const endings = ofPages.flatMap(({ files }) => files.map((file) => new RegExp(`(?:^|/)${file.replaceAll('.', '\\.')}$`)));
  const shown = [
    ...dependencies.flatMap(({ ecosystem, name, place: { file } }) => (ecosystem === 'npm' && packages.has(name) ? [file] : [])),
    ...paths.filter((path) => endings.some((ending) => ending.test(path))),
  ];
  return [...new Set(shown.map(folderPrefixOf))];
}
