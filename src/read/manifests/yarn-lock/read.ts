import type { LockedPackage, LockGraph } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import type { Flaw, FoundDependency } from '../dependency-reader.js';
import { dependencyReader } from '../dependency-reader.js';
import type { IndentedLine, KeyAndValue } from '../indented-lines.js';
import { indentedLines, keyAndValue, unquoted } from '../indented-lines.js';
import { gitAddress, npmOrigin, splitAtVersion } from '../npm-origin.js';

/** An entry while its lines are read. */
interface Entry {
  readonly patterns: string;
  readonly offset: number;
  /** `version`, `resolved` (classic) and `resolution` (berry). */
  readonly fields: Map<string, string>;
  /** The names of what it asks for. */
  readonly requirements: { readonly name: string; readonly range: string; readonly offset: number }[];
  /** As written, without their indentation. */
  readonly lines: string[];
  /** The key of the block of its own that the lines stand in. */
  block: string;
}

/** The blocks of an entry whose names all have entries; peers need not. */
const requirementBlocks: readonly string[] = ['dependencies', 'optionalDependencies'];

/**
 * Reads yarn.lock: `"name@^1.0", name@~1.1:` with `version "1.1.2"` (classic), or `"name@npm:^1.0":` with `version: 1.1.2` and
 * `resolution: "name@npm:1.1.2"` (berry).
 */
export const read = dependencyReader({
  remedy: 'Run yarn install again and commit yarn.lock.',
  // Yarn berry tells the root of a project by an empty yarn.lock.
  mayBeEmpty: true,
  extract: (text) => {
    const dependencies: FoundDependency[] = [];
    const flaws: Flaw[] = [];
    const entries = [...entriesOf(text, flaws)];
    if (entries.length === 0 && text.includes('__metadata:'))
      flaws.push({ offset: 0, message: 'The file ends before its first entry.' });
    for (const entry of entries) {
      const found = resolved(entry);
      if (found === null) flaws.push({ offset: entry.offset, message: 'This entry has no version.' });
      else if (found !== 'own') dependencies.push(found);
    }
    if (flaws.length === 0) flaws.push(...cutShort(entries));
    return {
      dependencies,
      flaws: flaws.sort((a, b) => a.offset - b.offset),
      declare: (placeAt) => (entries.length === 0 ? [] : [graphOf(entries, placeAt)]),
    };
  },
});

function* entriesOf(text: string, flaws: Flaw[]): Generator<Entry> {
  let entry: Entry | null = null;
  for (const line of indentedLines(text)) {
    if (line.indent > 0) {
      if (entry !== null) takeLine(entry, line);
      continue;
    }
    if (entry !== null) yield entry;
    entry = line.text.endsWith(':') ? newEntry(line.text.slice(0, -1), line.offset) : null;
    if (entry === null) flaws.push({ offset: line.offset, message: 'This line does not begin an entry.' });
    else if (entry.patterns === '__metadata') entry = null;
  }
  if (entry !== null) yield entry;
}

function newEntry(patterns: string, offset: number): Entry {
  return { patterns, offset, fields: new Map(), requirements: [], lines: [], block: '' };
}

function takeLine(entry: Entry, line: IndentedLine): void {
  entry.lines.push(line.text);
  const field = keyAndValue(line.text) ?? classicField(line.text);
  if (line.indent > 2) {
    if (requirementBlocks.includes(entry.block))
      entry.requirements.push({ name: field.key, range: field.value, offset: line.offset });
    return;
  }
  entry.block = field.key;
  if (!entry.fields.has(field.key)) entry.fields.set(field.key, field.value);
}

/**
 * Yarn sorts the entries by name: where what an entry asks for has none, and would come after the last one, the end is missing.
 * A workspace, which has no entry in classic, can be asked for too, but seldom comes after everything else.
 */
function cutShort(entries: readonly Entry[]): readonly Flaw[] {
  const end = entries.at(-1);
  if (end !== undefined && !isWhole(end, entries))
    return [{ offset: end.offset, message: 'The file ends in the middle of this entry.' }];
  const names = entries.map((entry) => splitAtVersion(firstPattern(entry.patterns)).name);
  const known = new Set(names);
  const last = names.at(-1) ?? '';
  const missing = entries.flatMap(({ requirements }) => requirements).find(({ name }) => name > last && !known.has(name));
  return missing === undefined ? [] : [{ offset: missing.offset, message: 'The file ends without an entry for this package.' }];
}

/**
 * Classic writes the strings of an entry in quotation marks, and an integrity of a fixed length; after the version comes what an
 * entry resolves to, but for what lies on the disk. In berry the linkType comes last.
 */
function isWhole({ patterns, fields, lines }: Entry, entries: readonly Entry[]): boolean {
  const isBerry = fields.has('resolution') || lines.some((line) => line.startsWith('version: '));
  if (isBerry) return /^(?:hard|soft)$/.test(fields.get('linkType') ?? '');
  if (lines.some((line) => !isWholeLine(line)) || lines.at(-1)?.endsWith(':') === true) return false;
  if (fields.has('resolved') || /@(?:file|link|workspace):/.test(patterns)) return true;
  // A tool that leaves it out leaves it out everywhere, which a single entry cannot show.
  return entries.length > 1 && entries.every((entry) => !entry.fields.has('resolved'));
}

function isWholeLine(text: string): boolean {
  if (text.startsWith('integrity')) return /^integrity (?:sha1-[\w+/]{27}=|sha512-[\w+/]{86}==|sha(?!1-|512-)\w+-\S+)/.test(text);
  const marks = text.split('"').length - 1;
  return marks % 2 === 0 && (text.endsWith(':') || /^\S+ \S/.test(text));
}

/** `version "1.1.2"`: classic has no colon. */
function classicField(text: string): KeyAndValue {
  const space = text.indexOf(' ');
  return space === -1
    ? { key: unquoted(text), value: '' }
    : { key: unquoted(text.slice(0, space)), value: unquoted(text.slice(space + 1)) };
}

/** Who asks for what, by the patterns of the entries. What the packages of a workspace ask for, their own manifests say. */
function graphOf(entries: readonly Entry[], placeAt: (offset: number) => Place): LockGraph {
  const packages = new Map<string, LockedPackage>();
  for (const entry of entries) {
    const found = resolved(entry);
    if (found === null || found === 'own') continue;
    const requires = entry.requirements.map(({ name, range }) => `${name}@${range}`);
    const locked = { name: found.name, place: placeAt(found.offset), requires };
    for (const pattern of patternsOf(entry.patterns)) packages.set(pattern, locked);
  }
  return { kind: 'lock-graph', ecosystem: 'npm', importers: new Map(), packages, place: placeAt(entries[0]?.offset ?? 0) };
}

/** The dependency of an entry; `own` for a workspace of the project, null where the entry is not complete. */
function resolved(entry: Entry): FoundDependency | 'own' | null {
  const version = entry.fields.get('version');
  if (version === undefined || version === '') return null;
  const pattern = firstPattern(entry.patterns);
  const locator = splitAtVersion(entry.fields.get('resolution') ?? pattern);
  if (locator.rest.startsWith('workspace:')) return 'own';
  const url = gitAddress(entry.fields.get('resolved') ?? '') ?? gitAddress(locator.rest);
  // Classic has no resolution, so that an alias shows in the pattern only.
  const name = entry.fields.has('resolution') ? locator.name : (npmOrigin(locator.rest).alias ?? locator.name);
  const offset = entry.offset + (entry.patterns.startsWith('"') ? 1 : 0);
  return { name, ecosystem: 'npm', basis: 'resolved', version: isLocal(version) ? null : version, url, offset };
}

/** What Yarn berry writes for a package that lies on the disk. */
function isLocal(version: string): boolean {
  return version === '0.0.0-use.local';
}

/** Classic puts each pattern into its own quotation marks, berry puts one pair around all. */
function patternsOf(patterns: string): readonly string[] {
  return patterns.split(', ').map((pattern) => pattern.replace(/^"|"$/g, ''));
}

function firstPattern(patterns: string): string {
  return patternsOf(patterns)[0] ?? '';
}
