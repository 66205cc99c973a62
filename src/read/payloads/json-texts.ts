/** A JSON text in a file, with the 0-based offset at which it begins. */
export interface JsonText {
  readonly text: string;
  readonly offset: number;
}

/**
 * Splits a file into its JSON texts: each line is one where the first line that is not empty is a whole object or array and others
 * follow (JSON Lines, https://jsonlines.org); else the file is one.
 * @param text The whole file.
 * @param isWhole Whether a text is JSON by itself.
 */
export function jsonTexts(text: string, isWhole: (line: string) => boolean): readonly JsonText[] {
  const all: JsonText = { text, offset: 0 };
  const start = text.search(/\S/);
  if (start === -1) return [all];
  const end = text.indexOf('\n', start);
  if (end === -1 || text.slice(end).trim() === '' || !isWhole(text.slice(start, end))) return [all];
  const lines: JsonText[] = [];
  for (let offset = 0; offset < text.length;) {
    const feed = text.indexOf('\n', offset);
    const next = feed === -1 ? text.length : feed;
    const line = text.slice(offset, next);
    if (line.trim() !== '') lines.push({ text: line, offset });
    offset = next + 1;
  }
  return lines;
}
