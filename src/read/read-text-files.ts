import type { Declaration } from '../model/declaration.js';
import { usageDescription } from './manifests/usage-description.js';
import { readTextFile } from './project/read-file.js';

/** A usage description fits on a screen. */
const longest = 10_000;

/**
 * Gives usage descriptions that a build takes from text files of the project their texts.
 * @param root Absolute path of the audited folder.
 * @param paths All files of the project: no other one is read.
 * @param declarations What the manifests declare. A file that is not there, or holds more than a text, leaves the declaration as it is.
 */
export function withTextFiles(
  root: string,
  paths: readonly string[],
  declarations: readonly Declaration[],
): readonly Declaration[] {
  if (
    !declarations.some((declaration) => declaration.kind === 'prebuild-usage-description' && declaration.textFile !== undefined)
  )
    return declarations;
  const known = new Set(paths);
  return declarations.map((declaration) => {
    if (declaration.kind !== 'prebuild-usage-description' || declaration.textFile === undefined) return declaration;
    const { textFile, key } = declaration;
    const text = known.has(textFile) ? readTextFile(root, textFile) : null;
    if (text === null || text.length > longest) return declaration;
    return usageDescription(key, text.trim(), 'project-generator', textFile, { line: 1, column: 1 });
  });
}
