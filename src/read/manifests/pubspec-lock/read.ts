import { dependencyReader, type Extract, type Flaw, type FoundDependency } from '../dependency-reader.js';
import { indentedLines, keyAndValue, type IndentedLine } from '../indented-lines.js';

/** A package while its lines are read. */
interface Entry {
  readonly name: string;
  readonly offset: number;
  readonly fields: Map<string, string>;
}

interface Reading {
  section: string;
  hasPackages: boolean;
  /** Whether the constraints of SDKs, with which the file ends, are there. */
  hasEnd: boolean;
  readonly entries: Entry[];
  readonly flaws: Flaw[];
}

/**
 * Reads pubspec.lock: under `packages`, each with `dependency`, `description`, `source` and `version`
 * (https://dart.dev/tools/pub/glossary#lockfile).
 */
export const read = dependencyReader({
  remedy: 'Run `dart pub get` again and commit pubspec.lock.',
  extract,
});

function extract(text: string): Extract {
  const reading: Reading = { section: '', hasPackages: false, hasEnd: false, entries: [], flaws: [] };
  for (const line of indentedLines(text)) takeLine(reading, line);
  const incomplete = reading.entries.filter(({ fields }) => !fields.has('version') || !fields.has('source'));
  const cut = reading.flaws.length + incomplete.length === 0 && !reading.hasEnd;
  return {
    dependencies: reading.entries.flatMap(found),
    flaws: [
      ...(reading.hasPackages ? [] : [{ offset: 0, message: 'The file does not contain a list of packages.' }]),
      ...reading.flaws,
      ...incomplete.map(({ offset }) => ({ offset, message: 'This package has no version or no source.' })),
      ...(cut
        ? [
            {
              offset: reading.entries.at(-1)?.offset ?? 0,
              message: 'The file ends before the key sdks, which pub writes at the end.',
            },
          ]
        : []),
    ],
  };
}

function takeLine(reading: Reading, line: IndentedLine): void {
  const pair = keyAndValue(line.text);
  if (pair === null) {
    if (reading.section === 'packages')
      reading.flaws.push({ offset: line.offset, message: 'This line is not a key with a value.' });
    return;
  }
  if (line.indent === 0) {
    reading.section = pair.key;
    reading.hasPackages ||= pair.key === 'packages';
    reading.hasEnd ||= pair.key === 'sdks' || pair.key === 'sdk';
  } else if (reading.section !== 'packages') return;
  else if (line.indent === 2) reading.entries.push({ name: pair.key, offset: line.offset, fields: new Map() });
  else reading.entries.at(-1)?.fields.set(pair.key, pair.value);
}

/** What comes with Flutter itself is no package of anybody else; what lies in the repository is the app's own. */
function found({ name, offset, fields }: Entry): readonly FoundDependency[] {
  const source = fields.get('source');
  if (source === 'sdk') return [];
  const path = source === 'path' ? fields.get('path') : undefined;
  return [
    {
      ...{ name, offset },
      ecosystem: 'pub',
      basis: 'resolved',
      version: fields.get('version') ?? null,
      url: source === 'git' ? (fields.get('url') ?? null) : null,
      ...(path === undefined ? {} : { path }),
    },
  ];
}
