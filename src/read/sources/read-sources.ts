import { setImmediate } from 'node:timers/promises';
import type { LanguageName } from '../../model/source.js';
import { baseOf } from '../../model/path.js';
import { languageOf } from '../syntax/index.js';
import { asPartial, createSourceReader, type SourceReader, type SourceReading } from './read-source.js';
import { holdsRelayed, patternOfNames, relayedNames, relayingLanguage, type RelayedByLanguage } from './relayed-names.js';
import type { Tokens } from './token-gate.js';
import type { QuotasOf } from './token-quota.js';

/** So many files are read between two reports of progress. */
const filesBetweenReports = 100;

/** Names of names of names are looked for so often. */
const mostRounds = 6;

/** Names of functions and properties by the language of the files that declare them. */
type NamesByLanguage = ReadonlyMap<LanguageName, ReadonlySet<string>>;

/** In how many files names are looked for. */
export interface MostUsers {
  /** Of a name that more files have, only the file that is named after it is read. */
  readonly ofName: number;
  /** So many files are read in all, those of the rarest names first. */
  readonly all: number;
  /** Whether a rule asks for what is looked for: then a file that is not understood keeps the audit from being complete. */
  readonly isForRules: boolean;
}

/** The sources of a project, as far as they were read. */
export interface ReadSources {
  /** What became of the files from which anything came, in the order of their paths. */
  readonly readings: readonly SourceReading[];
  /** The keys of the quotas for which files were left out. */
  readonly exceeded: readonly string[];
  /**
   * Reads the files that use certain names too. Null where no other file does, or so many that a name says nothing.
   * @param most Absent for as many as a name can have.
   */
  readUses(names: NamesByLanguage, most?: MostUsers): Promise<ReadSources | null>;
}

/**
 * Reads all sources of a project, one after the other: those that hold a token, then those that hold a name under which others hand
 * on what tokens stand for.
 * @param root Absolute path of the audited folder.
 * @param paths Paths relative to it, each of a language that is read.
 * @param tokens What a file must hold to matter.
 * @param quotasOf What makes further files matter, until enough of them were read.
 * @param onProgress Told now and then how many files are done.
 */
export async function readSources(
  root: string,
  paths: readonly string[],
  tokens: Tokens,
  quotasOf: QuotasOf,
  onProgress: (done: number, total: number) => void,
): Promise<ReadSources> {
  const read = createSourceReader(root, tokens, quotasOf);
  const readings = new Map<string, SourceReading>();
  for (const [index, path] of paths.entries()) {
    if (index % filesBetweenReports === 0) onProgress(index, paths.length);
    await keep(readings, path, read(path));
  }
  const reading: Reading = { read, paths, tokens, readings, relayed: new Map() };
  return readFurther(reading, [...readings.keys()]);
}

/** What reading the sources of a project needs, and what it has come to. */
interface Reading {
  readonly read: SourceReader;
  readonly paths: readonly string[];
  readonly tokens: Tokens;
  readonly readings: ReadonlyMap<string, SourceReading>;
  readonly relayed: RelayedByLanguage;
}

/** Reads the files that hold a relayed name, until they relay no other one. @param fresh The paths of what was read last. */
async function readFurther(reading: Reading, fresh: readonly string[]): Promise<ReadSources> {
  const readings = new Map(reading.readings);
  let { relayed } = reading;
  let paths = fresh;
  for (let round = 0; round < mostRounds && paths.length > 0; round += 1) {
    const sources = paths.flatMap((path) => readings.get(path)?.parsed?.source ?? []);
    relayed = relayedNames(sources, reading.tokens, relayed);
    const more = await readMore({ ...reading, readings }, testsFor(relayed));
    for (const [path, each] of more) readings.set(path, each);
    paths = [...more.keys()];
  }
  const now: Reading = { ...reading, readings, relayed };
  return {
    readings: reading.paths.flatMap((path) => readings.get(path) ?? []),
    exceeded: reading.read.exceeded(),
    async readUses(names, most = mostUsers) {
      const users = await findUsers(now, names, most);
      const found = await readMore(now, (path) => (users.has(path) ? () => true : undefined));
      const more = most.isForRules ? found : new Map([...found].map(([path, each]) => [path, withPartial(each)]));
      return more.size === 0 ? null : readFurther({ ...now, readings: new Map([...readings, ...more]) }, [...more.keys()]);
    },
  };
}

function withPartial(reading: SourceReading): SourceReading {
  return { ...reading, problems: reading.problems.map(asPartial) };
}

/** A name that more files have than these is no use of what is meant. */
const mostUsers: MostUsers = { ofName: 40, all: Infinity, isForRules: true };

/** The files that use some names and were not read in full. */
async function findUsers(reading: Reading, names: NamesByLanguage, most: MostUsers): Promise<ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  const named = new Map<LanguageName, string[]>();
  // Swift and Objective-C see each other's names.
  for (const [language, each] of names)
    named.set(relayingLanguage(language), [...(named.get(relayingLanguage(language)) ?? []), ...each]);
  const patterns = new Map([...named].map(([language, each]) => [language, patternOfNames(each)]));
  const note = (path: string, pattern: RegExp) => (text: string) => {
    for (const [name] of text.matchAll(pattern)) users.set(name, (users.get(name) ?? new Set()).add(path));
    return false;
  };
  await readMore(reading, (path) => {
    const pattern = patterns.get(relayingLanguageOf(path) ?? 'swift');
    return pattern === undefined || relayingLanguageOf(path) === null ? undefined : note(path, pattern);
  });
  const telling = [...users]
    .map(([name, paths]) => (paths.size > most.ofName ? [...paths].filter((path) => isNamed(path, name)) : [...paths]))
    .sort((a, b) => a.length - b.length);
  return new Set([...new Set(telling.flat())].slice(0, most.all));
}

/** Whether a file is named after what it declares: of many that use a type, it tells what that does. */
function isNamed(path: string, name: string): boolean {
  return baseOf(path).startsWith(`${name}.`);
}

async function keep(readings: Map<string, SourceReading>, path: string, reads: Promise<SourceReading>): Promise<void> {
  const reading = await reads;
  // The engine of the grammars frees its trees only when the event loop turns: without this, all are held to the end.
  if (reading.parsed !== null) await setImmediate();
  if (reading.parsed !== null || reading.problems.length > 0 || reading.owner !== null) readings.set(path, reading);
}

/** Says of a file whether its text matters; undefined for one that cannot. */
type TestOf = (path: string) => ((text: string) => boolean) | undefined;

/** Reads the files that matter after all, and those of which only parts were read. */
async function readMore({ read, paths, readings }: Reading, testOf: TestOf): Promise<ReadonlyMap<string, SourceReading>> {
  const more = new Map<string, SourceReading>();
  for (const path of paths) {
    const before = readings.get(path);
    const test = before === undefined || before.parsed?.isWhole === false ? testOf(path) : undefined;
    if (test !== undefined) await keep(more, path, read(path, test));
  }
  return more;
}

function testsFor(relayed: RelayedByLanguage): TestOf {
  const tests = new Map([...relayed].map(([language, each]) => [language, holdsRelayed(each)]));
  return (path) => {
    const language = relayingLanguageOf(path);
    return language === null ? undefined : tests.get(language);
  };
}

function relayingLanguageOf(path: string): LanguageName | null {
  const language = languageOf(path);
  return language === null ? null : relayingLanguage(language.name);
}
