import type { Source } from '../model/source.js';
import { languageOf } from './index.js';
import type { Parser } from './language.js';

/** A source's path and text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Whether only the parts that hold a token can matter. */
  readonly partial: boolean;
}

/**
 * Parses sources, loading each grammar when the first file needs it.
 * @param files In the order of their paths.
 * @param focus Matches what holds a token.
 * @param onProgress Told after each file how many are done.
 */
export async function parseSources(
  files: readonly SourceFile[],
  focus: RegExp,
  onProgress: (done: number, total: number) => void,
): Promise<readonly Source[]> {
  const parsers = new Map<string, Parser>();
  const sources: Source[] = [];
  for (const { path, text, partial } of files) {
    const language = languageOf(path);
    if (language === null) continue;
    const parser = parsers.get(language.name) ?? (await language.load());
    parsers.set(language.name, parser);
    sources.push(partial ? parser.parse(path, text, focus) : parser.parse(path, text));
    onProgress(sources.length, files.length);
  }
  return sources;
}
