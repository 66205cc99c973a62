import { npmRange } from '../../../catalog/versions/npm.js';
import { dependencyReader, mostCharactersByHand, type Extract, type Flaw, type FoundDependency } from '../dependency-reader.js';
import { indentedLines, keyAndValue, unquoted, type IndentedLine } from '../indented-lines.js';

/** What is installed for those who use the app; `dev_dependencies` are no part of it. */
const sections: ReadonlySet<string> = new Set(['dependencies', 'dependency_overrides']);

/** An entry while its lines are read. */
interface Entry {
  readonly name: string;
  readonly offset: number;
  readonly indent: number;
  /** The version, or what follows in the lines below: `version`, `path`, `url`, `sdk`, `git`. */
  readonly fields: Map<string, string>;
}

interface Reading {
  isInside: boolean;
  readonly entries: Entry[];
  readonly flaws: Flaw[];
}

/** Reads pubspec.yaml (https://dart.dev/tools/pub/dependencies). */
export const read = dependencyReader({
  remedy: 'Fix pubspec.yaml. Check it with `dart pub get`.',
  mayBeEmpty: true,
  limit: mostCharactersByHand,
  extract,
});

function extract(text: string): Extract {
  const reading: Reading = { isInside: false, entries: [], flaws: [] };
  for (const line of indentedLines(text)) takeLine(reading, { ...line, text: withoutComment(line.text) });
  return { dependencies: reading.entries.flatMap(found), flaws: reading.flaws };
}

/** YAML's comments start at a number sign after white space. */
function withoutComment(text: string): string {
  const at = text.search(/\s#/);
  return at === -1 ? text : text.slice(0, at).trimEnd();
}

function takeLine(reading: Reading, line: IndentedLine): void {
  const pair = keyAndValue(line.text);
  if (line.indent === 0) {
    reading.isInside = pair !== null && sections.has(pair.key);
    if (reading.isInside && pair !== null && pair.value !== '' && pair.value !== '{}')
      reading.flaws.push({ offset: line.offset, message: `The value of ${pair.key} does not list one dependency on each line.` });
    return;
  }
  if (!reading.isInside) return;
  const latest = reading.entries.at(-1);
  if (pair === null) return void reading.flaws.push({ offset: line.offset, message: 'This line is not a dependency.' });
  if (isOpen(pair.value)) reading.flaws.push({ offset: line.offset, message: 'The value on this line is never closed.' });
  if (latest !== undefined && isBelow(line, latest)) latest.fields.set(pair.key, pair.value);
  else
    reading.entries.push({
      name: pair.key,
      offset: line.offset,
      indent: line.indent,
      fields: fieldsOf(pair.value),
    });
}

/** Whether a value begins a text or a mapping that its line does not end. */
function isOpen(value: string): boolean {
  return /^["'{]/.test(value) && !/^.+["'}]$/.test(value);
}

/** A line belongs to the entry before it where it stands deeper. */
function isBelow({ indent }: IndentedLine, entry: Entry): boolean {
  return indent > entry.indent;
}

/** A version, or a mapping on one line: `{path: ../shared}`. */
function fieldsOf(value: string): Map<string, string> {
  if (!value.startsWith('{')) return new Map(value === '' ? [] : [['version', value]]);
  const pairs = value
    .slice(1, value.endsWith('}') ? -1 : undefined)
    .split(',')
    .flatMap((part) => keyAndValue(part.trim()) ?? []);
  return new Map(pairs.map((pair) => [pair.key, unquoted(pair.value)]));
}

/** What comes with Flutter itself (`sdk: flutter`) is no package of anybody else. */
function found({ name, offset, fields }: Entry): readonly FoundDependency[] {
  if (fields.has('sdk')) return [];
  const version = fields.get('version') ?? null;
  const path = fields.get('path');
  const url = fields.get('url') ?? nonEmpty(fields.get('git'));
  return [
    {
      ...{ name, offset, version, url },
      ecosystem: 'pub',
      basis: 'required',
      range: version === null ? null : npmRange(version === 'any' ? '*' : version),
      ...(path === undefined || url !== null ? {} : { path }),
    },
  ];
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
