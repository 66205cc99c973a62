import { parse } from 'csv-parse/sync';
import { dataTypeIds, type DataTypeId } from '../../model/data-type.js';
import { purposeIds, type PurposeId } from '../../model/purpose.js';
import { integrationNamed, nearestIntegrations } from '../../catalog/nearest-integrations.js';
import { at, listOf, objectOf, textOf } from './json.js';
import { joinLearned, nothingLearned, type Learned } from './learned.js';

/** What one line of a list says. */
interface Connection {
  readonly name: string;
  readonly purposes: readonly PurposeId[] | null;
  readonly tracking: boolean | null;
  readonly dataTypes: readonly DataTypeId[] | null;
  readonly except: readonly DataTypeId[] | null;
  readonly active: boolean;
  /** What of the line could not be understood. */
  readonly remarks: readonly string[];
}

/** What the Platform API adds to a partner's name: `GoogleAnalyticsEventForwarder` (docs.mparticle.com, Platform API, Services). */
const role = /(?:Server)?(?:Event|Audience|User|Cookie)?(?:Forwarder|Feed|Connector|Kit|Service)$/;

/** By its name a feed, which brings data into mParticle (docs.mparticle.com, Feeds). */
const inbound = /Feed$/;

/** The columns under which the parts of a connection are looked for, in lower case and without spaces. */
const columns = {
  name: ['id', 'integration', 'name', 'connection', 'output', 'partner', 'service', 'integrationname', 'outputname'],
  purposes: ['purposes', 'purpose'],
  tracking: ['tracking', 'tracks'],
  dataTypes: ['datatypes', 'data_types'],
  except: ['except', 'exceptdatatypes'],
  active: ['active', 'isactive', 'is_active', 'status', 'state', 'enabled'],
} as const;

/** Far above any workspace; names that the catalogue lacks are compared with all of its own. */
const mostConnections = 2000;

/**
 * Whether a JSON value is a list of connections: texts, objects with a name, or the Platform API's `{ data: […] }`.
 * @param value Any JSON value.
 */
export function isConnectionList(value: unknown): boolean {
  return itemsOf(value).some((item) => typeof item === 'string' || nameIn(item) !== null);
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? listOf(value) : listOf(at(value, 'data'));
}

/**
 * Reads a list of connections in JSON; of the services that the Platform API gives, only names and whether they are active.
 * @param value What `isConnectionList` accepts; nothing is learned from an empty list.
 */
export function readConnections(value: unknown): Learned {
  return learnedOfAll(itemsOf(value).map((item, index) => connectionOf(item, index)));
}

/**
 * Reads a list of connections in CSV, with a first line that names the columns.
 * @param text The file's text.
 * @returns What it says, or null where no column names the integration.
 * @throws {Error} csv-parse's own, with `lines`, where the text is no CSV.
 */
export function readConnectionTable(text: string): Learned | null {
  const delimiter = [';', '\t'].find((mark) => (text.split('\n')[0] ?? '').includes(mark)) ?? ',';
  const rows = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, delimiter });
  const [header = [], ...lines] = rows as readonly (readonly string[])[];
  if (!header.some((name) => isColumn(name, columns.name))) return null;
  const objects = lines.map((line) => new Map(header.map((name, index) => [name, line[index] ?? ''])));
  return learnedOfAll(objects.map((cells, index) => connectionOf(Object.fromEntries(cells), index)));
}

function learnedOfAll(connections: readonly Connection[]): Learned {
  const rest = connections.length - mostConnections;
  const learned = joinLearned(connections.slice(0, mostConnections).flatMap(learnedOf));
  const cut = `${rest} connections: only the first ${mostConnections} were imported.`;
  return rest > 0 ? { ...learned, skipped: [...learned.skipped, cut] } : learned;
}

function isColumn(name: string, known: readonly string[]): boolean {
  return known.includes(name.toLowerCase().replace(/\s/g, ''));
}

function nameIn(item: unknown): string | null {
  const value = cellIn(item, columns.name);
  return typeof value === 'string' || typeof value === 'number' ? textOf(String(value)) : null;
}

/** The first of the known columns that says something, in their order: an id says more than a name, where it is no number. */
function cellIn(item: unknown, known: readonly string[]): unknown {
  const entries = Object.entries(objectOf(item) ?? {});
  const cells = known.flatMap((column) => entries.filter(([key]) => isColumn(key, [column])));
  const telling = cells.filter(([key, value]) => value !== '' && !(isColumn(key, ['id']) && isNumber(value)));
  return (telling[0] ?? cells.find(([, value]) => value !== ''))?.[1];
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\s*\d+\s*$/.test(value));
}

function connectionOf(item: unknown, index: number): Connection {
  const name = typeof item === 'string' ? item.trim() : (nameIn(item) ?? '');
  const purposes = purposesIn(cellIn(item, columns.purposes));
  const [dataTypes, except] = [dataTypesIn(cellIn(item, columns.dataTypes)), dataTypesIn(cellIn(item, columns.except))];
  const [tracking, active] = [yesOrNo(cellIn(item, columns.tracking)), yesOrNo(cellIn(item, columns.active))];
  return {
    name,
    purposes: purposes.known.length === 0 ? null : purposes.known,
    tracking: tracking.stated,
    dataTypes: dataTypes.known,
    // A list says more than exceptions, and both together contradict each other.
    except: dataTypes.known === null ? except.known : null,
    active: active.stated ?? true,
    remarks: [
      ...(name === '' ? [`Entry ${index + 1} has no integration name.`] : []),
      ...purposes.unknown.map(
        (word) => `${name} has the purpose ${word}, which is not one of Apple's six. State its purposes in app-privacy.yaml.`,
      ),
      ...[...dataTypes.unknown, ...except.unknown].map(
        (word) => `${name} has the data type ${word}, which is not one of Apple's 35. State what it gets in app-privacy.yaml.`,
      ),
      ...tracking.unknown.map(
        (word) => `${name} has the tracking value ${word}, which is neither yes nor no. The question stays open.`,
      ),
      ...active.unknown.map((word) => `${name} has the status ${word}, which import does not recognize. It counts as active.`),
    ],
  };
}

function idsIn(value: unknown): readonly { readonly word: string; readonly id: string }[] {
  const words = Array.isArray(value) ? listOf(value).map(String) : (textOf(value)?.split(/[,;|]/) ?? []);
  return words.map((word) => ({
    word: word.trim(),
    id: word
      .trim()
      .toUpperCase()
      .replace(/[^A-Z]+/g, '_'),
  }));
}

/** Null where the cell says nothing; with a word that stands for no data type the list would be a false one. */
function dataTypesIn(value: unknown): { readonly known: readonly DataTypeId[] | null; readonly unknown: readonly string[] } {
  const ids = idsIn(value).filter(({ word }) => word !== '');
  const unknown = ids.filter(({ id }) => !dataTypeIds.some((type) => type === id)).map(({ word }) => word);
  if (ids.length === 0 || unknown.length > 0) return { known: null, unknown };
  return { known: dataTypeIds.filter((type) => ids.some(({ id }) => id === type)), unknown };
}

function purposesIn(value: unknown): { readonly known: readonly PurposeId[]; readonly unknown: readonly string[] } {
  const ids = idsIn(value);
  return {
    known: purposeIds.filter((purpose) => ids.some(({ id }) => id === purpose)),
    unknown: ids.filter(({ id, word }) => word !== '' && !purposeIds.some((purpose) => purpose === id)).map(({ word }) => word),
  };
}

const words: Readonly<Record<string, boolean>> = {
  ...{ true: true, yes: true, y: true, '1': true, active: true, enabled: true, on: true, connected: true, live: true },
  ...{ false: false, no: false, n: false, '0': false, inactive: false, disabled: false, off: false, paused: false },
  ...{ archived: false, deleted: false, removed: false, draft: false },
};

/** A word that stands for neither is unknown; an empty cell says nothing. */
function yesOrNo(value: unknown): { readonly stated: boolean | null; readonly unknown: readonly string[] } {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const word = isPlain ? String(value).trim() : '';
  const known = Object.hasOwn(words, word.toLowerCase()) ? (words[word.toLowerCase()] ?? null) : null;
  return { stated: known, unknown: known === null && word !== '' ? [word] : [] };
}

function learnedOf({ name, purposes, tracking, dataTypes, except, active, remarks }: Connection): readonly Learned[] {
  const stated = { purposes, tracking, dataTypes, except };
  if (name === '') return [{ ...nothingLearned, unknown: remarks }];
  if (!active) return [{ ...nothingLearned, skipped: [`${name} is not active.`] }];
  const partner = name.replace(role, '');
  const row = integrationNamed(name) ?? integrationNamed(partner);
  if (row !== null) return [{ ...nothingLearned, integrations: [{ id: row.id, ...stated }], skipped: remarks }];
  if (inbound.test(name))
    return [{ ...nothingLearned, skipped: [`${name} is a feed: it sends data to mParticle and receives none.`] }];
  const near = nearestIntegrations(partner);
  const hint = near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`;
  const open = `${name} is not in the catalog. State its purposes and tracking in app-privacy.yaml.${hint}`;
  const isOpen = purposes === null || tracking === null;
  return [
    {
      ...nothingLearned,
      integrations: [{ id: name, ...stated }],
      unknown: isOpen ? [open, ...remarks] : remarks,
    },
  ];
}
