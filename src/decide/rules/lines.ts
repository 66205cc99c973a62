import type { Excerpt } from '../../model/finding.js';
import type { Place, Position } from '../../model/place.js';

/** Longer lines are cut in excerpts: a minified file has one line. */
const longestExcerpt = 300;

/** What the lines of the audited files say of places. */
export interface Lines {
  /** The line at a place; null where it shows nothing. */
  readonly excerptOf: (place: Place) => Excerpt | null;
  /** Where the word, text or element at a place ends; the place itself where there is none. */
  readonly endOf: (place: Place) => Position;
}

/**
 * Reads places in files. A file is split into lines once, and a line is read once, however many findings it has.
 * @param files The texts of the audited files.
 * @param isCode Whether a file is code: a word of code ends where a name does.
 */
export function readLines(
  files: readonly { readonly path: string; readonly text: string }[],
  isCode: (file: string) => boolean,
): Lines {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const lines = new Map<string, readonly string[]>();
  const indentations = new Map<string, number | null>();
  const textAt = ({ file, line }: Place): string => {
    const known = lines.get(file) ?? texts.get(file)?.split(/\r?\n/) ?? [];
    lines.set(file, known);
    return known[line - 1] ?? '';
  };
  return {
    excerptOf: (place) => {
      const text = textAt(place);
      const key = `${place.line} ${place.file}`;
      const before = indentations.get(key);
      const indentation = before === undefined ? indentationOf(text) : before;
      indentations.set(key, indentation);
      return indentation === null ? null : excerptOf(text, place.column, indentation);
    },
    endOf: (place) => ({
      line: place.line,
      column: place.column + lengthAt(textAt(place), place.column - 1, isCode(place.file)),
    }),
  };
}

/** How many characters of white space a line begins with; null for one that shows nothing, or is no text. */
function indentationOf(text: string): number | null {
  const indentation = text.length - text.trimStart().length;
  return indentation === text.length || text.includes('\0') ? null : indentation;
}

function excerptOf(text: string, column: number, indentation: number): Excerpt {
  const isFar = column - indentation > longestExcerpt / 2;
  const start = isFar ? column - 1 - longestExcerpt / 2 : indentation;
  return { text: text.slice(start, start + longestExcerpt).trimEnd(), column: Math.max(1, column - start) };
}

/** What a place can be at the beginning of, in every language: a text in quotes, and a name. */
const quoted = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`(?:[^`\\]|\\.)*`?/y;
const ofCode: readonly RegExp[] = [quoted, /[@#]?[\p{L}\p{N}_$]+/uy];

/** In a file of data: an element on one line, a tag, and what is between white space and punctuation. */
const ofData: readonly RegExp[] = [
  quoted,
  /<([\w:.-]+)(?:\s[^<>]*)?>[^<>]*<\/\1>|<[^<>]*>?/y,
  /[^\s"'`<>,;()[\]{}]*[^\s"'`<>,;()[\]{}:]/y,
];

/** The length of what is at an offset of a line. At white space, and at punctuation, it is the rest of the line. */
function lengthAt(text: string, offset: number, isCode: boolean): number {
  for (const pattern of isCode ? ofCode : ofData) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match !== null) return match[0].length;
  }
  return Math.max(0, text.trimEnd().length - offset);
}
