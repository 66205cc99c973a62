import type { Flaw, FoundDependency } from '../dependency-reader.js';
import { dependencyReader } from '../dependency-reader.js';
import type { IndentedLine } from '../indented-lines.js';
import { indentedLines, keyAndValue, unquoted } from '../indented-lines.js';
import { cutShort } from './cut-short.js';
import { gitAddress, splitAtVersion } from '../npm-origin.js';
import { graphOf } from './graph.js';

/** An entry of `packages` while its lines are read. */
interface Entry {
  readonly key: string;
  readonly offset: number;
  /** `resolution`, and where the key cannot say them, `name` and `version`. */
  readonly fields: Map<string, string>;
}

/** What the lines so far have shown. */
interface Reading {
  section: string;
  /** The lock file's major version; null before the line that says it. */
  major: number | null;
  readonly entries: Map<string, Entry>;
  latest: Entry | null;
  readonly flaws: Flaw[];
}

/**
 * Reads pnpm-lock.yaml: the keys of `packages` are `/name/1.0.0_peers` (version 5), `/name@1.0.0(peers)` (6) and `name@1.0.0`
 * (9), see https://github.com/pnpm/spec/tree/master/lockfile. `snapshots` of version 9 repeats them and is left out.
 */
export const read = dependencyReader({
  remedy: 'Run pnpm install again and commit pnpm-lock.yaml.',
  extract: (text) => {
    const reading: Reading = { section: '', major: null, entries: new Map(), latest: null, flaws: [] };
    for (const line of indentedLines(text)) takeLine(reading, line);
    const { major } = reading;
    const packages = [...reading.entries.values()].map((entry) => ({ key: entry.key, found: resolved(entry, major ?? 9) }));
    return {
      dependencies: withoutPeerVariants(packages.map(({ found }) => found)),
      flaws: flawsOf(reading, text),
      declare: (placeAt) =>
        major === null
          ? []
          : [
              graphOf(
                text,
                major,
                packages.map(({ key, found }) => ({ key, name: found.name, offset: found.offset })),
                placeAt,
              ),
            ],
    };
  },
});

function flawsOf({ major, entries, flaws }: Reading, text: string): readonly Flaw[] {
  const incomplete = [...entries.values()].filter(({ fields }) => !fields.has('resolution'));
  const found = [
    ...(major === null ? [{ offset: 0, message: 'lockfileVersion is missing.' }] : []),
    ...flaws,
    ...incomplete.map(({ offset }) => ({ offset, message: 'This package has no resolution.' })),
  ];
  if (found.length > 0 || major === null) return found;
  const packages = [...entries.values()].map((entry) => {
    const { name } = resolved(entry, major);
    return { name, identity: withoutPeers(entry.key), offset: entry.offset, fields: entry.fields };
  });
  return cutShort(text, major, packages);
}

function takeLine(reading: Reading, line: IndentedLine): void {
  if (line.indent === 0) takeSection(reading, line);
  else if (reading.section !== 'packages') return;
  else if (line.indent === 2 && !line.text.startsWith(': ')) takeKey(reading, line);
  else if (line.indent <= 4) takeField(reading, line);
}

function takeField(reading: Reading, line: IndentedLine): void {
  const field = keyAndValue(line.text.replace(/^: /, ''));
  if (field !== null) reading.latest?.fields.set(field.key, field.value);
}

function takeSection(reading: Reading, line: IndentedLine): void {
  const pair = keyAndValue(line.text);
  reading.latest = null;
  reading.section = pair?.key ?? '';
  if (pair?.key === 'lockfileVersion') reading.major = Number.parseInt(pair.value, 10) || null;
  const listsNothing = pair?.key !== 'packages' || pair.value === '' || pair.value === '{}';
  if (!listsNothing) reading.flaws.push({ offset: line.offset, message: 'The value of "packages" is not a list of packages.' });
  if (pair === null && line.text !== '---') reading.flaws.push({ offset: line.offset, message: 'This line has no key.' });
}

function takeKey(reading: Reading, line: IndentedLine): void {
  // A key over 1,024 characters stands alone after `? `, and its value after `: ` (YAML 1.2, §8.2.2).
  const explicit = line.text.startsWith('? ');
  const written = explicit
    ? line.text.slice(2)
    : /:(?: *\{\})?$/.test(line.text)
      ? line.text.slice(0, line.text.lastIndexOf(':'))
      : '';
  const key = unquoted(written);
  reading.latest = null;
  if (key === '') return void reading.flaws.push({ offset: line.offset, message: 'This line does not name a package.' });
  if (reading.entries.has(key))
    return void reading.flaws.push({ offset: line.offset, message: `The key "${key}" occurs twice.` });
  const offset = line.offset + (explicit ? 2 : 0) + (key === written ? 0 : 1) + (key.startsWith('/') ? 1 : 0);
  reading.latest = { key, offset, fields: new Map() };
  reading.entries.set(key, reading.latest);
}

function resolved(entry: Entry, major: number): FoundDependency {
  const named = major < 6 ? slashed(entry.key) : splitAtVersion(withoutPeers(entry.key).replace(/^\//, ''));
  const version = entry.fields.get('version') ?? named.rest;
  const url = gitAddress(/\brepo: ?([^\s,}]+)/.exec(entry.fields.get('resolution') ?? '')?.[1] ?? '') ?? addressOf(entry);
  const plain = /^v?\d/.test(version) ? version : null;
  return {
    name: entry.fields.get('name') ?? named.name,
    ecosystem: 'npm',
    basis: 'resolved',
    version: plain,
    url,
    offset: entry.offset,
  };
}

/** `/@scope/name/1.0.0_peers`; a key that does not begin with a slash begins with the host of a registry. */
function slashed(key: string): { readonly name: string; readonly rest: string } {
  const parts = key.split('/').slice(1);
  const length = parts[0]?.startsWith('@') === true ? 2 : 1;
  return { name: parts.slice(0, length).join('/'), rest: (parts[length] ?? '').replace(/[_(].*$/s, '') };
}

function withoutPeers(key: string): string {
  const bracket = key.indexOf('(');
  return bracket === -1 ? key : key.slice(0, bracket);
}

/** `github.com/owner/name/commit` (versions 5 and 6), or an archive of GitHub in the key or the resolution. */
function addressOf(entry: Entry): string | null {
  const [, path] = /^(?:@)?github\.com\/([\w.-]+\/[\w.-]+)\//.exec(entry.key) ?? [];
  if (path !== undefined) return `https://github.com/${path}`;
  return (
    gitAddress(/\btarball: ?([^\s,}]+)/.exec(entry.fields.get('resolution') ?? '')?.[1] ?? '') ??
    gitAddress(splitAtVersion(entry.key).rest)
  );
}

/** The same version with other peers is the same package. */
function withoutPeerVariants(dependencies: readonly FoundDependency[]): readonly FoundDependency[] {
  const seen = new Set<string>();
  return dependencies.filter(({ name, version, url }) => {
    const identity = `${name}@${version ?? url ?? ''}`;
    return !seen.has(identity) && seen.add(identity);
  });
}
