import type { Source } from '../../model/source.js';
import { languageOf } from '../syntax/index.js';

/** A source's path and text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/**
 * Parses a source, loading its grammar when the first file needs it.
 * @param file Its path has an extension of a language that is read.
 * @param focus Matches what holds a token, where only the parts that do can matter; null for all of the file.
 * @throws {Error} For a file of no known language, which nobody should have asked for.
 */
export async function parseSource({ path, text }: SourceText, focus: RegExp | null): Promise<Source> {
  const language = languageOf(path);
  if (language === null) throw new Error(`No language reads ${path}.`);
  const parser = await language.load();
  return focus === null ? parser.parse(path, text) : parser.parse(path, text, focus);
}
