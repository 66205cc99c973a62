import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The path of a grammar, or of the engine of those in WebAssembly. The build puts the files there; so do the tests.
 * @param file A file's name: a row of scripts/grammars/grammars.json.
 */
export function grammarFile(file: string): string {
  const root = dirname(createRequire(import.meta.url).resolve('#package.json'));
  return join(root, 'dist', 'grammars', file);
}
