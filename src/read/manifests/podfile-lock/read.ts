import type { LockGraph } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import type { Flaw, FoundDependency } from '../dependency-reader.js';
import { dependencyReader } from '../dependency-reader.js';
import type { IndentedLine } from '../indented-lines.js';
import { indentedLines, keyAndValue, unquoted } from '../indented-lines.js';

/** A pod or subspec with the version that is installed. */
interface Entry {
  readonly name: string;
  readonly version: string;
  readonly offset: number;
  /** The pods that it asks for. */
  readonly requires: string[];
}

/** What the lines so far have shown. */
interface Reading {
  /** The key at the start of a line under which the lines stand. */
  section: string;
  readonly sections: Set<string>;
  /** Of CocoaPods, which every lock file ends with. */
  version: string;
  /** Spaces before the entries of PODS; null before the first one. */
  entryIndent: number | null;
  readonly entries: Entry[];
  /** What the entries ask for. */
  readonly requirements: { readonly name: string; readonly offset: number }[];
  /** The pod whose source the lines tell. */
  sourced: string;
  readonly addresses: Map<string, string>;
  /** The folders of pods that lie in the repository. */
  readonly paths: Map<string, string>;
  readonly flaws: Flaw[];
}

/** `Name/Subspec (1.2.3)`, as CocoaPods writes what it has installed. */
const entryForm = /^([^\s()]+) \(([^()]+)\)$/;

/** Where CocoaPods writes the source of a pod that comes from no spec repository; the later one is more exact. */
const sourceSections: readonly string[] = ['EXTERNAL SOURCES', 'CHECKOUT OPTIONS'];

/**
 * Reads Podfile.lock (CocoaPods Core, lib/cocoapods-core/lockfile.rb and yaml_helper.rb): YAML with one entry a line. Every
 * entry of PODS is installed; the lines below it are what it asks for, and have entries of their own.
 */
export const read = dependencyReader({
  remedy: 'Run pod install again and commit Podfile.lock.',
  extract: (text) => {
    const reading: Reading = {
      section: '',
      sections: new Set(),
      version: '',
      entryIndent: null,
      entries: [],
      requirements: [],
      sourced: '',
      addresses: new Map(),
      paths: new Map(),
      flaws: [],
    };
    for (const line of indentedLines(text)) takeLine(reading, line);
    return {
      dependencies: reading.entries.map((entry) => installed(entry, reading)),
      flaws: flawsOf(reading),
      declare: (placeAt) => (reading.entries.length === 0 ? [] : [graphOf(reading, placeAt)]),
    };
  },
});

function takeLine(reading: Reading, line: IndentedLine): void {
  if (line.indent === 0 && !line.text.startsWith('- ')) takeSection(reading, line);
  else if (reading.section === 'PODS') takePod(reading, line);
  else if (sourceSections.includes(reading.section)) takeSource(reading, line);
}

function takeSection(reading: Reading, line: IndentedLine): void {
  const pair = keyAndValue(line.text);
  reading.section = pair?.key ?? '';
  if (pair === null) reading.flaws.push({ offset: line.offset, message: 'This line has no key.' });
  else if (reading.sections.has(pair.key))
    reading.flaws.push({ offset: line.offset, message: `The key "${pair.key}" occurs twice.` });
  else if (pair.key === 'PODS' && !['', '[]', '{}'].includes(pair.value)) {
    reading.flaws.push({ offset: line.offset, message: 'The value of PODS is not a list.' });
  }
  if (pair?.key === 'COCOAPODS') reading.version = pair.value;
  reading.sections.add(reading.section);
}

function takePod(reading: Reading, line: IndentedLine): void {
  reading.entryIndent ??= line.indent;
  const written = line.text.replace(/^- +/, '');
  const label = unquoted(written.endsWith(':') ? written.slice(0, -1) : written);
  const offset = line.offset + line.text.indexOf(label, written === line.text ? 0 : 2);
  const [, name, version] = entryForm.exec(label) ?? [];
  if (written === line.text) reading.flaws.push({ offset, message: 'This line of PODS does not begin an entry.' });
  else if (line.indent > reading.entryIndent) takeRequirement(reading, label.split(' ', 1)[0] ?? label, offset);
  else if (name === undefined || version === undefined)
    reading.flaws.push({ offset, message: 'This entry of PODS has no name or no version.' });
  else reading.entries.push({ name, version, offset, requires: [] });
}

function takeRequirement({ entries, requirements }: Reading, name: string, offset: number): void {
  requirements.push({ name, offset });
  entries.at(-1)?.requires.push(name);
}

/** Which pod asks for which; the targets that ask for them are those of the Podfile. */
function graphOf({ entries }: Reading, placeAt: (offset: number) => Place): LockGraph {
  const packages = new Map(
    entries.map(({ name, offset, requires }) => [name, { name, place: placeAt(offset), requires }] as const),
  );
  return { kind: 'lock-graph', ecosystem: 'cocoapods', importers: new Map(), packages, place: placeAt(0) };
}

/** `Name:`, and below it `:git: https://…` among other options. */
function takeSource(reading: Reading, line: IndentedLine): void {
  const pair = keyAndValue(line.text);
  if (line.indent <= 2) reading.sourced = pair?.key ?? '';
  else if (pair?.key === ':git') reading.addresses.set(reading.sourced, pair.value);
  else if (pair?.key === ':path' || pair?.key === ':podspec') reading.paths.set(reading.sourced, pair.value);
}

/** A subspec comes from where its pod does. */
function installed(
  { name, version, offset }: Entry,
  { addresses, paths }: Pick<Reading, 'addresses' | 'paths'>,
): FoundDependency {
  const pod = name.split('/', 1)[0] ?? name;
  const url = addresses.get(name) ?? addresses.get(pod) ?? null;
  const path = paths.get(name) ?? paths.get(pod);
  return { name, ecosystem: 'cocoapods', basis: 'resolved', version, url, ...(path === undefined ? {} : { path }), offset };
}

function flawsOf({ entries, requirements, version, flaws }: Reading): readonly Flaw[] {
  if (flaws.length > 0 || /^\d+\.\d+\.\d/.test(version)) return flaws;
  const names = new Set(entries.map(({ name }) => name));
  const last = requirements.find(({ name }) => !names.has(name)) ?? entries.at(-1);
  return [{ offset: last?.offset ?? 0, message: 'The file ends before the line COCOAPODS, which CocoaPods writes at the end.' }];
}
