import type { ServerPackage } from '../../model/declaration.js';
import type { Problem } from '../../model/problem.js';
import type { ManifestReader } from './manifest.js';
import { lineIndex } from './text-position.js';

/** A package as a format of servers' dependencies gives it: with the 0-based offset of its name instead of a place. */
export interface FoundPackage extends Omit<ServerPackage, 'kind' | 'place'> {
  readonly offset: number;
}

/** Far above any real lock file. */
const mostCharacters = 20_000_000;

/** What sets one format of servers' packages apart from the others. */
export interface ServerPackageFormat {
  /** Finds the packages in a text. Pure. */
  extract(text: string): Iterable<FoundPackage>;
  /** What writes the file anew, and ends each of its lines; null for a file that people write. */
  tool(file: string): string | null;
  /** Where a text shows that it ends too early, as a 0-based offset; null where it does not. */
  cutAt?(text: string, file: string): number | null;
}

/**
 * Makes the `read` function of a format that lists what a server is built with. No app for iOS depends on it, so what cannot be read
 * hides nothing of one: the problem is `partial`.
 * @param format The format.
 */
export function serverPackageReader(format: ServerPackageFormat): ManifestReader['read'] {
  return (file, { text }) => {
    const tool = format.tool(file);
    const isText = !isBinary(text);
    const position = lineIndex(text);
    const cut = isText ? cutOf(format, file, text) : null;
    const flaw = isText ? null : 'The file is not text. The audit found no packages of servers in it.';
    const message = flaw ?? (cut === null ? null : 'The file ends too early. Packages of servers may be missing.');
    const again = tool === null ? 'Restore the end of the file.' : `Run \`${tool}\` again and commit the file.`;
    const remedy = flaw !== null && tool === null ? 'Save the file as UTF-8.' : again;
    const place = { file, ...position(cut ?? 0) };
    const problems: readonly Problem[] = message === null ? [] : [{ kind: 'partial', place, message, remedy }];
    if (text.length > mostCharacters || !isText) return { dependencies: [], declarations: [], problems };
    const declarations = [...format.extract(text)].map(({ offset, ...found }): ServerPackage => {
      return { kind: 'server-package', ...found, place: { file, ...position(offset) } };
    });
    return { dependencies: [], declarations, problems };
  };
}

/** Where a text ends too early: where its format shows it, or in the middle of a line of a file that a tool writes. */
function cutOf(format: ServerPackageFormat, file: string, text: string): number | null {
  const cut = format.cutAt?.(text, file) ?? null;
  if (cut !== null) return cut;
  return format.tool(file) === null || text === '' || text.endsWith('\n') ? null : text.lastIndexOf('\n') + 1;
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
