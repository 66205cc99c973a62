import type { Recording } from '../../model/recording.js';
import { UsageError } from '../../model/usage-error.js';
import { hostOf } from './host.js';
import { JsonFlaw, JsonWalk, type JsonVisitor } from './json-walk.js';
import { momentOf } from './moment.js';
import { createTally, type Tally } from './tally.js';

const remedy = 'Save the recording again as HAR. A proxy that still runs has not written the end of the file.';

/** Addresses of these kinds lead to a host. */
const schemes = new Set(['http:', 'https:', 'ws:', 'wss:']);

/** A request, as far as it has been read. */
interface Entry {
  readonly line: number;
  address: string | null;
  time: string | null;
}

/**
 * Reads the requests of a HAR (HTTP Archive 1.2), which proxies save, entry by entry: bodies are passed over.
 * @param file The file's name, for messages.
 * @param chunks Its bytes, without a byte order mark.
 * @throws {UsageError} Where it is JSON without `log.entries`.
 */
export async function readHar(file: string, chunks: AsyncIterable<Uint8Array>): Promise<Recording> {
  const tally = createTally(file);
  const entries = entriesVisitor(tally);
  const walk = new JsonWalk(entries.visitor);
  let flaw: JsonFlaw | null = null;
  try {
    for await (const chunk of chunks) walk.push(chunk);
    walk.end();
  } catch (error) {
    if (!(error instanceof JsonFlaw)) throw error;
    flaw = error;
  }
  if (flaw !== null) tally.problem(flaw.line, `${flaw.message} What follows was not read.`, remedy);
  else if (!entries.found())
    throw new UsageError(`${file}:1: The JSON has no log.entries, so it is not a HAR.`, [
      'Save the recording as HAR, or pass the App Privacy Report that iOS exports.',
    ]);
  return { ...tally.result(), file, format: 'har', apps: null, unknown: null };
}

/** Puts the parts of an entry together. */
function entriesVisitor(tally: Tally): { readonly visitor: JsonVisitor; found(): boolean } {
  let isFound = false;
  let entry: Entry | null = null;
  const isEntry = (path: readonly string[]): boolean => path.length === 3 && path[2] === '*' && isUnderEntries(path);
  return {
    found: () => isFound,
    visitor: {
      wants: (path) => isAddress(path) || isTime(path),
      opened(path, line) {
        if (path.length === 2 && isUnderEntries(path)) isFound = true;
        if (isEntry(path)) entry = { line, address: null, time: null };
      },
      string(path, text) {
        if (entry === null) return;
        if (isAddress(path)) entry.address = text;
        else entry.time = text;
      },
      closed(path) {
        if (entry !== null && isEntry(path)) {
          addEntry(entry, tally);
          entry = null;
        }
      },
    },
  };
}

function isUnderEntries(path: readonly string[]): boolean {
  return path[0] === 'log' && path[1] === 'entries';
}

function isTime(path: readonly string[]): boolean {
  return path.length === 4 && path[3] === 'startedDateTime' && isUnderEntries(path);
}

function isAddress(path: readonly string[]): boolean {
  return path.length === 5 && path[4] === 'url' && path[3] === 'request' && isUnderEntries(path);
}

function addEntry({ line, address, time }: Entry, tally: Tally): void {
  const moment = momentOf(time ?? '');
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  if (url !== null && !schemes.has(url.protocol)) return;
  const host = url === null ? null : hostOf(url.hostname);
  if (moment === null) tally.problem(line, 'The entry has no startedDateTime with a time zone.', remedy);
  else if (host === null) tally.problem(line, 'The entry has no request with a valid url.', remedy);
  else tally.contact({ host, byUser: false, website: '', flagged: false, count: 1, first: moment, last: moment, line });
}
