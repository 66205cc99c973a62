import type { Extract, Flaw, FoundDependency } from '../dependency-reader.js';
import { dependencyReader } from '../dependency-reader.js';
import type { IndentedLine, KeyAndValue } from '../indented-lines.js';
import { indentedLines, keyAndValue, unquoted } from '../indented-lines.js';
import { gitAddress, npmSource, splitAtVersion } from '../npm-source.js';

/** An entry while its lines are read. */
interface Entry {
  readonly patterns: string;
  readonly offset: number;
  /** `version`, `resolved` (classic) and `resolution` (berry). */
  readonly fields: Map<string, string>;
}

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
    for (const entry of entriesOf(text, flaws)) {
      const found = resolved(entry);
      if (found === null) flaws.push({ offset: entry.offset, message: 'An entry has no version.' });
      else if (found !== 'own') dependencies.push(found);
    }
    return { dependencies, flaws: [...flaws].sort((a, b) => a.offset - b.offset) } satisfies Extract;
  },
});

function* entriesOf(text: string, flaws: Flaw[]): Generator<Entry> {
  let entry: Entry | null = null;
  for (const line of indentedLines(text)) {
    if (line.indent > 0) {
      if (entry !== null && line.indent === 2) addField(entry, line);
      continue;
    }
    if (entry !== null) yield entry;
    entry = line.text.endsWith(':') ? { patterns: line.text.slice(0, -1), offset: line.offset, fields: new Map() } : null;
    if (entry === null) flaws.push({ offset: line.offset, message: 'A line begins no entry.' });
    else if (entry.patterns === '__metadata') entry = null;
  }
  if (entry !== null) yield entry;
}

function addField(entry: Entry, line: IndentedLine): void {
  const field = keyAndValue(line.text) ?? classicField(line.text);
  if (!entry.fields.has(field.key)) entry.fields.set(field.key, field.value);
}

/** `version "1.1.2"`: classic has no colon. */
function classicField(text: string): KeyAndValue {
  const space = text.indexOf(' ');
  return space === -1 ? { key: text, value: '' } : { key: text.slice(0, space), value: unquoted(text.slice(space + 1)) };
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
  const name = entry.fields.has('resolution') ? locator.name : (npmSource(locator.rest).alias ?? locator.name);
  const offset = entry.offset + (entry.patterns.startsWith('"') ? 1 : 0);
  return { name, ecosystem: 'npm', basis: 'resolved', version: isLocal(version) ? null : version, url, offset };
}

/** What Yarn berry writes for a package that lies on the disk. */
function isLocal(version: string): boolean {
  return version === '0.0.0-use.local';
}

/** Classic puts each pattern into its own quotation marks, berry puts one pair around all. */
function firstPattern(patterns: string): string {
  const comma = patterns.indexOf(', ');
  const first = comma === -1 ? patterns : patterns.slice(0, comma);
  return unquoted(first.startsWith('"') && !first.endsWith('"') ? `${first}"` : first);
}
