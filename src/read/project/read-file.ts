import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Above this many bytes a file is no source and no manifest that a person wrote or a package manager made. */
export const largestFile = 64 * 1024 * 1024;

/** No link is followed, and opening a named pipe does not wait for a writer; Windows has neither flag, and 0 in their place. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** What Git has in place of a file until Git LFS has downloaded it: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md. */
const pointer = Buffer.from('version https://git-lfs.github.com/spec/');

/** Why a file cannot be read that Git LFS has not downloaded, as the end of a sentence. */
export const notDownloaded = 'Git LFS has not downloaded it';

/** What became of reading a file. */
export type ReadResult = { readonly kind: 'read'; readonly bytes: Buffer } | { readonly kind: 'failed'; readonly why: string };

/**
 * Reads a file whole, once. Opens no link, no pipe and no device: the audited tree is not trusted.
 * @param root Absolute path of the audited folder.
 * @param path Path relative to it, with forward slashes.
 * @param scratch Where given, a file that fits is read into it; its bytes are good until the next file is.
 */
export function readFile(root: string, path: string, scratch: Buffer | null = null): ReadResult {
  let descriptor: number;
  try {
    descriptor = openSync(`${root}/${path}`, flags);
  } catch (error) {
    return { kind: 'failed', why: reasonOf(error) };
  }
  try {
    const result = readDescriptor(descriptor, scratch);
    const isPointer = result.kind === 'read' && result.bytes.subarray(0, pointer.length).equals(pointer);
    return isPointer ? { kind: 'failed', why: notDownloaded } : result;
  } catch (error) {
    return { kind: 'failed', why: reasonOf(error) };
  } finally {
    closeSync(descriptor);
  }
}

function readDescriptor(descriptor: number, scratch: Buffer | null): ReadResult {
  // A file that does not fill the buffer has ended: most need not be asked for their size.
  const first = scratch === null ? null : readSync(descriptor, scratch, 0, scratch.length, 0);
  if (scratch !== null && first !== null && first < scratch.length) return { kind: 'read', bytes: scratch.subarray(0, first) };
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) return { kind: 'failed', why: 'it is not a regular file' };
  if (stats.size > largestFile) return { kind: 'failed', why: `it is too large (${Math.round(stats.size / 1048576)} MB)` };
  const bytes = Buffer.allocUnsafe(stats.size);
  let length = 0;
  while (length < bytes.length) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, length);
    if (count === 0) break;
    length += count;
  }
  return { kind: 'read', bytes: length === bytes.length ? bytes : bytes.subarray(0, length) };
}

/** The text of a small text file, or null where it cannot be read. */
export function readTextFile(root: string, path: string): string | null {
  const result = readFile(root, path);
  return result.kind === 'read' ? decodeText(result.bytes).text : null;
}

/** Decoded text, and whether every byte made sense. */
export interface DecodedText {
  readonly text: string;
  readonly valid: boolean;
}

/**
 * Decodes UTF-8, or UTF-16 or UTF-32 where a byte order mark or the places of the zero bytes say so; drops the mark. Bytes that make
 * no sense become U+FFFD.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-32le' || encoding === 'utf-32be')
    return { text: decodeUtf32(bytes, encoding === 'utf-32le'), valid: true };
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, valid: encoding !== 'utf-8' || isUtf8(bytes) };
}

/** Whether bytes are UTF-8, as far as the search for a token is concerned. */
export function isPlainText(bytes: Buffer): boolean {
  // Every other encoding has a zero byte, or a mark that begins with one of these two.
  return bytes[0] !== 0xff && bytes[0] !== 0xfe && !bytes.includes(0);
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const marks: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function encodingOf(bytes: Buffer): Encoding {
  const [first = 1] = bytes;
  const marked =
    first > 0 && first < 0xfe ? undefined : marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  return marked?.[1] ?? encodingByZeros(bytes);
}

/** So many bytes tell an encoding. */
const sample = 4096;

/** Code is mostly ASCII, of which every other byte is zero in UTF-16. */
function encodingByZeros(bytes: Buffer): Encoding {
  const start = bytes.subarray(0, sample);
  if (!start.includes(0)) return 'utf-8';
  const pairs = Math.floor(start.length / 2);
  let first = 0;
  let second = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (start[index] === 0) first += 1;
    if (start[index + 1] === 0) second += 1;
  }
  if (second > pairs / 2 && first < pairs / 20) return 'utf-16le';
  return first > pairs / 2 && second < pairs / 20 ? 'utf-16be' : 'utf-8';
}

function decodeUtf32(bytes: Buffer, isLittle: boolean): string {
  const characters: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    characters.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
  }
  return characters.join('');
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ELOOP: 'it is a link',
  ENOENT: 'it no longer exists',
  EISDIR: 'it is a folder',
  ENXIO: 'it is not a regular file',
};

/** What the system said, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return reasons[code] ?? `the system reported ${code}`;
}
