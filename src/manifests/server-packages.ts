import type { ServerPackage } from '../model/declaration.js';
import type { Problem } from '../model/problem.js';
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
 * hides nothing of one: the problem is `partial`.
 * @param extract Finds the packages in a text. Pure.
 * @param tool What writes the file anew, and ends each of its lines; absent for a file that people write.
 */
export function serverPackageReader(
  extract: (text: string) => Iterable<FoundPackage>,
  tool: string | null = null,
): ManifestReader['read'] {
  return (file, { text }) => {
    const problems = flawsOf(text, tool).map((message): Problem => {
      const remedy = tool === null ? 'Save the file as UTF-8.' : `Run \`${tool}\` again and commit the file.`;
      return { kind: 'partial', place: { file, line: 1, column: 1 }, message, remedy };
    });
    if (text.length > mostCharacters || isBinary(text)) return { dependencies: [], declarations: [], problems };
    const position = lineIndex(text);
    const declarations = [...extract(text)].map(({ offset, ...found }): ServerPackage => {
      return { kind: 'server-package', ...found, place: { file, ...position(offset) } };
    });
    return { dependencies: [], declarations, problems };
  };
}

/** What is wrong with a text as a whole. */
function flawsOf(text: string, tool: string | null): readonly string[] {
  if (isBinary(text)) return ['The file is not text. The audit found no packages of servers in it.'];
  if (tool === null || text === '' || text.endsWith('\n')) return [];
  return ['The file ends in the middle of a line. Packages of servers may be missing.'];
}

/** What has bytes that no text in UTF-8 has. */
function isBinary(text: string): boolean {
  return text.includes('\0') || text.includes('\uFFFD');
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
