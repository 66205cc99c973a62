import type { PayloadFieldName } from '../../catalog/apis/api.js';
import { payloadApis } from '../../catalog/apis/payload-fields.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { payloadFormat } from '../../catalog/server-payloads.js';
import type { LanguageName } from '../../model/source.js';
import { deviceNameIn } from './device-name.js';
import type { IndexedSource, Program } from './program.js';
import { propertiesOf, writtenNames } from './written-properties.js';

/** The project's own types that are the data of a device: what a library writes of them is what mParticle reads. */
export interface OwnDevices {
  /** How code makes and fills them, in one language. */
  rows(language: LanguageName): readonly SpeltApi[];
  /** How their members for a field are called, in one language. */
  names(language: LanguageName, field: PayloadFieldName): readonly string[];
}

/** A member of a type of the project with the key under which it is written. */
interface Member {
  readonly source: IndexedSource;
  readonly type: string;
  readonly name: string;
  readonly key: SpeltApi;
}

const memory = new WeakMap<Program, OwnDevices>();

/**
 * Finds the project's own types for the data of a device: they have a member for the advertising identifier, by its name, tag or
 * annotation, and one for the status, or they are called a device, or are what a batch has.
 * @param program The project.
 */
export function ownDevices(program: Program): OwnDevices {
  const known = memory.get(program);
  if (known !== undefined) return known;
  const members = membersOfDevices(program);
  const made: OwnDevices = {
    rows: (language) => rowsOf(members.filter(({ source }) => source.language === language)),
    names: (language, field) => [
      ...new Set(
        members.flatMap(({ source, name, key }) => (source.language === language && key.payloadField === field ? [name] : [])),
      ),
    ],
  };
  memory.set(program, made);
  return made;
}

function membersOfDevices(program: Program): readonly Member[] {
  const keys = new Map(
    payloadApis.flatMap((row) => (row.use === 'key' ? [[`${row.language} ${row.member}`, row] as const] : [])),
  );
  const declared = program.sources.flatMap((source) => propertiesOf(source));
  const writtenAs = writtenNames(program);
  const members = declared.flatMap((property): readonly Member[] => {
    const { source, type, fact } = property;
    const key = keys.get(`${source.language} ${writtenAs(property)}`);
    return key === undefined ? [] : [{ source, type, name: fact.name, key }];
  });
  if (members.length === 0) return [];
  const inBatches = new Set(
    declared.flatMap((property) => {
      const { type } = property.fact;
      return writtenAs(property) === payloadFormat.device && type !== null ? [lastOf(type)] : [];
    }),
  );
  const has = (type: string, field: PayloadFieldName): boolean =>
    members.some((member) => member.type === type && member.key.payloadField === field);
  return members.filter(
    ({ source, type }) => has(type, 'idfa') && (has(type, 'status') || inBatches.has(type) || deviceNameIn(source).test(type)),
  );
}

function lastOf(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

/** A member is set by itself, and under its name or the one that is written where the object is made. */
function rowsOf(members: readonly Member[]): readonly SpeltApi[] {
  const types = [...new Map(members.map((member) => [member.type, member])).values()];
  return [
    ...members.flatMap(({ type, name, key }): readonly SpeltApi[] => [
      { ...key, owner: type, member: name, use: 'property', distinct: 'common' },
      ...[...new Set([name, key.member])].map((label) => ({ ...key, owner: type, member: label, use: 'label' as const })),
    ]),
    ...types.map(({ type, key }) => makingOf(type, key)),
  ];
}

/** What makes a device of a type. */
function makingOf(type: string, { sdk, language, source }: SpeltApi): SpeltApi {
  return {
    ...{ id: type, symbol: type, signal: null, since: null, removed: null, sdk, language, source },
    ...{ role: 'payload-device', owner: type, member: 'init', use: 'construct', distinct: 'common' },
  };
}
