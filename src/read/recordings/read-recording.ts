import type { Recording } from '../../model/recording.js';
import { UsageError } from '../../model/usage-error.js';
import { readAppPrivacyReport } from './app-privacy-report.js';
import { readHar } from './har.js';

/** Bytes at the beginning of a file by which its format is known. */
const head = 65_536;

const expected = [
  'Pass the App Privacy Report that iOS exports (.ndjson), or a HAR that a proxy saved (.har). docs/verify.md says how to record them.',
];

/**
 * Reads a recording while it streams; the format is known by the contents, not by the name.
 * @param file The file's name, for messages.
 * @param chunks Its bytes.
 * @param isOfApp Whether a bundle id is the app's.
 * @throws {UsageError} Where the file is empty, or neither format.
 */
export async function readRecording(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  isOfApp: (bundleId: string) => boolean,
): Promise<Recording> {
  const [first, all] = await withHead(chunks);
  const text = withoutMark(first).toString('latin1').trimStart();
  if (text === '') throw new UsageError(`${file} is empty.`, expected);
  refuseOthers(file, first, text);
  return /^\{\s*"log"\s*:/.test(text) ? readHar(file, all) : readAppPrivacyReport(file, all, isOfApp);
}

/** Reads the beginning, and gives it back with the rest. */
async function withHead(chunks: AsyncIterable<Uint8Array>): Promise<readonly [Buffer, AsyncIterable<Uint8Array>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  while (length < head) {
    const next = await iterator.next();
    if (next.done === true) break;
    read.push(next.value);
    length += next.value.length;
  }
  const first = Buffer.concat(read);
  async function* all(): AsyncGenerator<Uint8Array> {
    yield withoutMark(first);
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return [first, all()];
}

/** HAR allows a byte order mark at the beginning. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** @throws {UsageError} Where the file is neither format, with what to do about the kinds that people mix up. */
function refuseOthers(file: string, bytes: Buffer, text: string): void {
  if (/^\d{1,12}:/.test(text))
    throw new UsageError(`${file} is a dump of mitmproxy, not a HAR.`, [
      `Convert it: mitmdump -nr ${file} --set hardump=recording.har`,
    ]);
  if (/^(?:PK\u0003\u0004|\u001f\u008b|x[\u0001\u005e\u009c\u00da])/.test(text))
    throw new UsageError(`${file} is compressed.`, ['Extract it, and pass the file inside.']);
  if (bytes.includes(0)) throw new UsageError(`${file}:1: The file is binary or not in UTF-8.`, expected);
  if (!text.startsWith('{')) throw new UsageError(`${file}:1: The file does not begin with a JSON object.`, expected);
}
