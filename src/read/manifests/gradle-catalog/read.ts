import { mavenRange } from '../../../catalog/versions/maven.js';
import { dependencyReader, mostCharactersByHand, type Extract } from '../dependency-reader.js';
import type { FoundPackage } from '../server-packages.js';
import { flawsIn, toml } from '../unclosed.js';

/**
 * Reads the libraries of a version catalog: `a = { module = "g:n", version.ref = "v" }`, in parts, or `a = "g:n:1.0"`
 * (https://docs.gradle.org/current/userguide/version_catalogs.html). Each entry is one line, as Gradle's own parser wants it.
 */
export const read = dependencyReader({
  remedy: 'Fix the version catalog. Gradle cannot read it.',
  mayBeEmpty: true,
  limit: mostCharactersByHand,
  extract: (text): Extract => {
    const lines = linesOf(text);
    const versions = new Map(
      lines.flatMap(({ section, key, value }) => (section === 'versions' ? [[key, textIn(value)] as const] : [])),
    );
    const libraries = lines.flatMap((line) => (line.section === 'libraries' ? libraryOf(line, versions) : []));
    return { dependencies: [], serverPackages: libraries, flaws: flawsIn(text, toml) };
  },
});

interface Line {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  readonly offset: number;
}

function linesOf(text: string): readonly Line[] {
  let section = '';
  let offset = 0;
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    section = /^\s*\[([\w.-]+)\]/.exec(line)?.[1] ?? section;
    const [, key, value] = /^\s*([\w-]+)\s*=\s*(.+)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) lines.push({ section, key, value, offset: offset + line.indexOf(key) });
    offset += line.length + 1;
  }
  return lines;
}

function textIn(value: string): string | null {
  return /^["']([^"']*)["']/.exec(value.trim())?.[1] ?? null;
}

/** The text of a key of an inline table. */
function entryOf(value: string, key: string): string | null {
  return new RegExp(`(?:^|[{,\\s])${key.replace('.', '\\.')}\\s*=\\s*["']([^"']*)["']`).exec(value)?.[1] ?? null;
}

function libraryOf({ value, offset }: Line, versions: ReadonlyMap<string, string | null>): readonly FoundPackage[] {
  const [group = '', artifact = '', own] = textIn(value)?.split(':') ?? [];
  const name = group === '' ? nameIn(value) : `${group}:${artifact}`;
  if (!/^[\w.-]+:[\w.-]+$/.test(name)) return [];
  const version = own ?? versionIn(value, versions);
  const range = version === null ? null : mavenRange(version);
  return [{ name, ecosystem: 'maven', basis: 'required', version, range, offset }];
}

/** The name of a library that an inline table gives, in one text or in parts. */
function nameIn(value: string): string {
  return entryOf(value, 'module') ?? [entryOf(value, 'group'), entryOf(value, 'name')].join(':');
}

function versionIn(value: string, versions: ReadonlyMap<string, string | null>): string | null {
  return entryOf(value, 'version') ?? versions.get(entryOf(value, 'version.ref') ?? '') ?? null;
}
