import type { LockedPackage, LockGraph } from '../../../model/declaration.js';
import { addToGroup } from '../../../model/group-by.js';
import type { Place } from '../../../model/place.js';
import { indentedLines, keyAndValue } from '../indented-lines.js';
import { splitAtVersion } from '../npm-origin.js';

/** A package that the lock file has an entry for. */
interface Entry {
  readonly key: string;
  readonly name: string;
  readonly offset: number;
}

/** What is installed with a package. */
const sections: ReadonlySet<string> = new Set(['dependencies', 'optionalDependencies']);

/** The keys that a line stands in, the outermost first. */
type Path = readonly string[];

/**
 * Who asks for which package, by `name@version`. Where a workspace has no list of its packages, the file is of the only one.
 * @param text The whole file.
 * @param major The major version of the lock file.
 * @param entries Its packages.
 * @param placeAt The place of a 0-based offset.
 */
export function graphOf(text: string, major: number, entries: readonly Entry[], placeAt: (offset: number) => Place): LockGraph {
  const importers = new Map<string, string[]>();
  const requires = new Map<string, string[]>();
  for (const { path, key, value } of pairsIn(text)) {
    const asked = askedBy(path, key, value);
    if (asked === null) continue;
    const { by, name, version } = asked;
    const wanted = keyOfVersion(name, version, major);
    if (wanted !== null)
      addToGroup(
        by.kind === 'importer' ? importers : requires,
        by.kind === 'importer' ? by.folder : keyOf(by.key, major),
        wanted,
      );
  }
  const packages = new Map(
    entries.map(({ key, name, offset }): readonly [string, LockedPackage] => {
      const id = keyOf(key, major);
      return [id, { name, place: placeAt(offset), requires: requires.get(id) ?? [] }];
    }),
  );
  return { kind: 'lock-graph', ecosystem: 'npm', importers, packages, place: placeAt(0) };
}

/** A requirement with who asks for it. */
interface Asked {
  readonly by: { readonly kind: 'importer'; readonly folder: string } | { readonly kind: 'package'; readonly key: string };
  readonly name: string;
  readonly version: string;
}

/** `name: 1.0.0`, or `version: 1.0.0` below the name, in a list of what a package of the workspace or another one asks for. */
function askedBy(path: Path, key: string, value: string): Asked | null {
  const isBelowName = key === 'version' && !isList(path);
  const [within, name] = isBelowName ? [path.slice(0, -1), path.at(-1) ?? ''] : [path, key];
  const by = value === '' || !isList(within) ? null : ownerOf(within.slice(0, -1));
  return by === null ? null : { by, name, version: value };
}

function isList(path: Path): boolean {
  return sections.has(path.at(-1) ?? '');
}

function ownerOf([root, owner, ...deeper]: Path): Asked['by'] | null {
  if (root === undefined) return { kind: 'importer', folder: '' };
  if (owner === undefined || deeper.length > 0) return null;
  if (root === 'importers') return { kind: 'importer', folder: owner === '.' ? '' : owner };
  return root === 'packages' || root === 'snapshots' ? { kind: 'package', key: owner } : null;
}

function* pairsIn(text: string): Generator<{ readonly path: Path; readonly key: string; readonly value: string }> {
  let open: readonly { readonly indent: number; readonly key: string }[] = [];
  for (const { indent, text: line } of indentedLines(text)) {
    open = open.filter((each) => each.indent < indent);
    const pair = keyAndValue(line.replace(/^\? /, '')) ?? (line.startsWith('? ') ? { key: line.slice(2), value: '' } : null);
    if (pair === null) continue;
    yield { path: open.map(({ key }) => key), ...pair };
    if (pair.value === '') open = [...open, { indent, key: pair.key }];
  }
}

/** `/name/1.0.0_peers` (version 5), `/name@1.0.0(peers)` (6) and `name@1.0.0(peers)` (9) as `name@1.0.0`. */
function keyOf(key: string, major: number): string {
  const plain = withoutPeers(key.replace(/^\//, ''));
  if (major >= 6) return plain;
  const end = plain.indexOf('/', plain.startsWith('@') ? plain.indexOf('/') + 1 : 0);
  return end === -1 ? plain : `${plain.slice(0, end)}@${plain.slice(end + 1).replace(/_.*$/s, '')}`;
}

/** The key of what a requirement resolves to: a version, or the key of a package that is called otherwise; null for a folder. */
function keyOfVersion(name: string, version: string, major: number): string | null {
  if (/^(?:link|file|workspace):/.test(version)) return null;
  if (version.startsWith('/')) return keyOf(version, major);
  const plain = withoutPeers(major < 6 ? version.replace(/_.*$/s, '') : version);
  const aliased = /^(?:@[\w.-]+\/)?[\w.-]+$/.test(splitAtVersion(plain).name) && splitAtVersion(plain).rest !== '';
  return aliased ? plain : `${name}@${plain}`;
}

function withoutPeers(key: string): string {
  const bracket = key.indexOf('(');
  return bracket === -1 ? key : key.slice(0, bracket);
}
