import { payloadFormat, payloadTokens } from '../catalog/server-payloads.js';
import { isManifest } from './manifests/read-manifests.js';
import type { Payload } from '../model/payload.js';
import type { Problem } from '../model/problem.js';
import { canBePayloads } from './payloads/candidates.js';
import { findPayloads } from './payloads/read-payloads.js';
import { decodeText, isPlainText, readFile } from './project/read-file.js';
import { unreadable } from './project/read-problem.js';
import { createTokenSearch } from './sources/token-search.js';

/** The payloads in the files of a project. */
export interface ReadPayloads {
  readonly payloads: readonly Payload[];
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  readonly problems: readonly Problem[];
  /** The files that were searched, where payloads were found in one of them. */
  readonly code: readonly { readonly path: string; readonly language: string; readonly isParsed: boolean }[];
  /** How many files were opened. */
  readonly scanned: number;
}

/** Nearly every file fits. */
const scratchBytes = 256 * 1024;

/**
 * Reads the payloads in a project's JSON files. Only files whose bytes hold a token are parsed.
 * @param root Absolute path of the audited folder.
 * @param paths All files of the project.
 */
export function readPayloadFiles(root: string, paths: readonly string[]): ReadPayloads {
  const candidates = paths.filter((path) => canBePayloads(path) && !isManifest(path));
  if (candidates.length === 0) return { payloads: [], texts: [], problems: [], code: [], scanned: 0 };
  const holdsToken = createTokenSearch([...payloadTokens, ...payloadFormat.apple.keys]);
  const scratch = Buffer.allocUnsafe(scratchBytes);
  const read = candidates.map((path) => readOne(root, path, scratch, holdsToken));
  const searched = candidates.map((path, index) => ({
    path,
    language: 'JSON',
    isParsed: (read[index]?.payloads.length ?? 0) > 0,
  }));
  return {
    payloads: read.flatMap(({ payloads }) => payloads),
    texts: read.flatMap(({ text, payloads }, index) =>
      text === null || payloads.length === 0 ? [] : [{ path: candidates[index] ?? '', text }],
    ),
    problems: read.flatMap(({ problems }) => problems),
    code: searched.some(({ isParsed }) => isParsed) ? searched : [],
    scanned: candidates.length,
  };
}

function readOne(
  root: string,
  path: string,
  scratch: Buffer,
  holdsToken: (bytes: Uint8Array) => boolean,
): { readonly payloads: readonly Payload[]; readonly problems: readonly Problem[]; readonly text: string | null } {
  const result = readFile(root, path, scratch);
  if (result.kind === 'failed') return { payloads: [], problems: [unreadable(path, result.why)], text: null };
  const plain = isPlainText(result.bytes);
  const decoded = plain ? null : decodeText(result.bytes).text;
  if (!holdsToken(decoded === null ? result.bytes : Buffer.from(decoded))) return { payloads: [], problems: [], text: null };
  const text = decoded ?? decodeText(result.bytes).text;
  return { ...findPayloads(path, text), text };
}
