import type { Moment, RecordedApp, Recording } from '../../model/recording.js';
import { hostOf } from './host.js';
import { linesOf, type Line } from './lines.js';
import { momentOf } from './moment.js';
import { createTally, type Tally } from './tally.js';

/** More apps than a device has: of further ones, nothing is counted. */
const mostApps = 5000;

/** Unknown types that are named. */
const mostTypes = 5;

const remedy = 'Export the report again: in Settings, under Privacy & Security, App Privacy Report, the Share button.';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what iOS exports under App Privacy Report, line by line (Apple: Inspecting app activity data).
 * @param file The file's name, for messages.
 * @param chunks Its bytes.
 * @param isOfApp Whether a bundle id is the app's.
 */
export async function readAppPrivacyReport(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  isOfApp: (bundleId: string) => boolean,
): Promise<Recording> {
  const tally = createTally(file);
  const apps = new Map<string, number>();
  const unknown: UnknownRecords = { count: 0, types: new Set(), line: 0 };
  for await (const line of linesOf(chunks)) {
    const fields = fieldsOf(line, tally);
    if (fields === null) continue;
    const type = textOf(fields, 'type');
    const read = type === null ? undefined : readers.get(type);
    if (read === undefined) {
      addUnknown(unknown, type, line.number);
      continue;
    }
    const bundleId = bundleOf(fields);
    if (bundleId === null) tally.problem(line.number, 'The record does not say which app it is about.', remedy);
    else if (countApp(apps, bundleId, isOfApp)) read(fields, line.number, tally);
  }
  return {
    ...tally.result(),
    file,
    format: 'app-privacy-report',
    apps: byRecords(apps),
    unknown: unknown.count === 0 ? null : { ...unknown, types: [...unknown.types].sort() },
  };
}

/** What reads a record of each type that Apple documents. */
const readers: ReadonlyMap<string, (fields: Fields, line: number, tally: Tally) => void> = new Map([
  ['access', readAccess],
  ['networkActivity', readContact],
]);

interface UnknownRecords {
  count: number;
  readonly types: Set<string>;
  line: number;
}

function addUnknown(unknown: UnknownRecords, type: string | null, line: number): void {
  if (unknown.count === 0) unknown.line = line;
  unknown.count += 1;
  if (unknown.types.size < mostTypes) unknown.types.add((type ?? 'without type').slice(0, 60));
}

/** Counts a record for its app, and says whether that is the audited one. */
function countApp(apps: Map<string, number>, bundleId: string, isOfApp: (bundleId: string) => boolean): boolean {
  if (apps.size < mostApps || apps.has(bundleId)) apps.set(bundleId, (apps.get(bundleId) ?? 0) + 1);
  return isOfApp(bundleId);
}

/** The keys and values of a line; null for an empty one, and for one that is no record. */
function fieldsOf(line: Line, tally: Tally): Fields | null {
  if (line.kind === 'too-long') {
    tally.problem(line.number, 'The line is longer than 1 MB, so it is not a record of iOS.', remedy);
    return null;
  }
  const text = line.number === 1 ? line.text.replace(/^\uFEFF/, '') : line.text;
  if (text.trim() === '') return null;
  const value = parsed(text);
  if (isFields(value)) return value;
  const message =
    value === undefined ? 'The line is cut short or is not valid JSON.' : 'The line is not a JSON object, so it is not a record.';
  tally.problem(line.number, message, remedy);
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(fields: Fields, key: string): string | null {
  const value = Object.hasOwn(fields, key) ? fields[key] : null;
  return typeof value === 'string' ? value : null;
}

/** An access has the app as its accessor, a connection by its bundle id. */
function bundleOf(fields: Fields): string | null {
  const accessor = fields['accessor'];
  return isFields(accessor) ? textOf(accessor, 'identifier') : textOf(fields, 'bundleID');
}

/** Every access has two records, for its beginning and its end: the first one counts. */
function readAccess(fields: Fields, line: number, tally: Tally): void {
  const category = textOf(fields, 'category');
  const moment = timeOf(fields, 'timeStamp');
  if (category === null || moment === null) {
    const missing = category === null ? 'category' : 'valid timeStamp';
    tally.problem(line, `The access has no ${missing}.`, remedy);
    return;
  }
  const count = textOf(fields, 'kind') === 'intervalEnd' ? 0 : 1;
  tally.access({ category: category.slice(0, 100), count, first: moment, last: moment, line });
}

function readContact(fields: Fields, line: number, tally: Tally): void {
  const host = hostOf(textOf(fields, 'domain') ?? '');
  const last = timeOf(fields, 'timeStamp');
  if (host === null || last === null) {
    tally.problem(line, `The connection has no valid ${host === null ? 'domain' : 'timeStamp'}.`, remedy);
    return;
  }
  const first = timeOf(fields, 'firstTimeStamp') ?? last;
  const hits = fields['hits'];
  tally.contact({
    host,
    byUser: textOf(fields, 'initiatedType') === 'NonAppInitiated',
    website: (textOf(fields, 'context') ?? '').slice(0, 255),
    flagged: fields['domainType'] === 1,
    count: typeof hits === 'number' && Number.isSafeInteger(hits) && hits > 0 ? hits : 1,
    ...(first.at <= last.at ? { first, last } : { first: last, last: first }),
    line,
  });
}

function timeOf(fields: Fields, key: string): Moment | null {
  const text = textOf(fields, key);
  return text === null ? null : momentOf(text);
}

function byRecords(apps: ReadonlyMap<string, number>): readonly RecordedApp[] {
  const list = Array.from(apps, ([bundleId, records]) => ({ bundleId, records }));
  return list.sort((a, b) => b.records - a.records || (a.bundleId < b.bundleId ? -1 : 1));
}
