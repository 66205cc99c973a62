import type { Problem } from '../../model/problem.js';
import { decodeText, readFile } from './read-file.js';
import { unreadable } from './read-problem.js';

/** A manifest that was read once. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/**
 * Reads manifests, each once.
 * @param root Absolute path of the audited folder.
 * @param paths Paths relative to it.
 * @returns The files, and a problem for each that could not be read.
 */
export function readManifestFiles(
  root: string,
  paths: readonly string[],
): { readonly files: readonly ManifestFile[]; readonly problems: readonly Problem[] } {
  const files: ManifestFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const result = readFile(root, path);
    if (result.kind === 'read') files.push({ path, bytes: result.bytes, text: decodeText(result.bytes).text });
    else problems.push(unreadable(path, result.why));
  }
  return { files, problems };
}
