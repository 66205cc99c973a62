import type { Problem } from '../model/problem.js';
import { decodeText, readFile } from './read-file.js';
import type { Worth } from './token-gate.js';

/** A file that was read once, and what it is for. */
export interface ProjectFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
  /** Whether only the parts of a source that hold a token can matter. */
  readonly partial: boolean;
}

/** What a project's files are to the audit. */
export interface FileClasses {
  /** Whether a path is a manifest. */
  isManifest(path: string): boolean;
  /** Whether a path is a source in a language that is read. */
  isSource(path: string): boolean;
  /** How much of a source can become a signal. */
  worthOf(bytes: Buffer): Worth;
}

/** The files that matter, read. */
export interface ReadProject {
  readonly manifests: readonly ProjectFile[];
  readonly sources: readonly ProjectFile[];
  /** How many source and manifest files were read. */
  readonly filesScanned: number;
  readonly problems: readonly Problem[];
}

/** Beyond this a source is generated or no source; parsing it would cost more memory than it can tell. */
const largestSource = 8 * 1024 * 1024;

/**
 * Reads every manifest and source of a project once, and keeps those that matter.
 * @param root Absolute path of the audited folder.
 * @param paths Paths relative to it.
 * @param classes What the paths are.
 * @param onProgress Told now and then how many files are done.
 */
export function readProject(
  root: string,
  paths: readonly string[],
  classes: FileClasses,
  onProgress: (done: number, total: number) => void,
): ReadProject {
  const manifests: ProjectFile[] = [];
  const sources: ProjectFile[] = [];
  const problems: Problem[] = [];
  const wanted = paths.flatMap((path) => {
    const isManifest = classes.isManifest(path);
    return isManifest || classes.isSource(path) ? [{ path, isManifest }] : [];
  });
  wanted.forEach(({ path, isManifest }, index) => {
    if (index % 100 === 0) onProgress(index, wanted.length);
    const result = readFile(root, path);
    if (result.kind === 'failed') {
      problems.push(unreadable(path, result.why));
      return;
    }
    const worth = isManifest ? 'whole' : classes.worthOf(result.bytes);
    if (worth === 'nothing') return;
    if (!isManifest && result.bytes.length > largestSource) {
      problems.push(tooLarge(path, result.bytes.length));
      return;
    }
    const { text, valid } = decodeText(result.bytes);
    if (!valid && !isManifest) problems.push(invalidText(path, text));
    (isManifest ? manifests : sources).push({ path, bytes: result.bytes, text, partial: worth === 'parts' });
  });
  return { manifests, sources, filesScanned: wanted.length, problems };
}

function unreadable(file: string, why: string): Problem {
  const remedy = 'Make the file readable, or leave it out with exclude in app-privacy.yaml.';
  return { kind: 'incomplete', place: { file, line: 1, column: 1 }, message: `The file was not read: ${why}.`, remedy };
}

function tooLarge(file: string, bytes: number): Problem {
  const message = `The source has ${(bytes / 1048576).toFixed(1)} MB and names a symbol of the catalogue; it was not parsed.`;
  return {
    kind: 'incomplete',
    place: { file, line: 1, column: 1 },
    message,
    remedy: 'Leave generated sources out with exclude in app-privacy.yaml.',
  };
}

function invalidText(file: string, text: string): Problem {
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  const message = 'The source is not valid UTF-8 from this line on; the bytes that make no sense were skipped.';
  return { kind: 'partial', place: { file, line, column: 1 }, message, remedy: 'Save the file as UTF-8.' };
}
