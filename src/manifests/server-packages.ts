import type { ServerPackage } from '../model/declaration.js';
import type { ManifestReader } from './manifest.js';
import { lineIndex } from './text-position.js';

/** A package as a format of servers' dependencies gives it: with the 0-based offset of its name instead of a place. */
export interface FoundPackage extends Omit<ServerPackage, 'kind' | 'place'> {
  readonly offset: number;
}

/** Far above any real lock file. */
const mostCharacters = 20_000_000;

/**
 * Makes the `read` function of a format that lists what a server is built with. No app for iOS depends on it, so what cannot be read
 * hides nothing of one.
 * @param extract Finds the packages in a text. Pure.
 */
export function serverPackageReader(extract: (text: string) => Iterable<FoundPackage>): ManifestReader['read'] {
  return (file, { text }) => {
    if (text.length > mostCharacters || text.includes('\0')) return { dependencies: [], declarations: [], problems: [] };
    const position = lineIndex(text);
    const declarations = [...extract(text)].map(({ offset, ...found }): ServerPackage => {
      return { kind: 'server-package', ...found, place: { file, ...position(offset) } };
    });
    return { dependencies: [], declarations, problems: [] };
  };
}

/** A line of a text with the 0-based offset of its first character. */
export interface Line {
  readonly text: string;
  readonly offset: number;
}

/** The lines of a text, without their ends. */
export function* linesOf(text: string): Generator<Line> {
  let offset = 0;
  for (const line of text.split('\n')) {
    yield { text: line.endsWith('\r') ? line.slice(0, -1) : line, offset };
    offset += line.length + 1;
  }
}
