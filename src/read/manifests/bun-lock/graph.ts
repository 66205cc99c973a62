import type { LockedPackage, LockGraph } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import { parseJson, property, textOf, type JsonValue } from '../json-tree.js';
import { splitAtVersion } from '../npm-origin.js';

/** What is installed with a package; Bun installs peers too. */
const sections: readonly string[] = ['dependencies', 'optionalDependencies'];
const withPeers: readonly string[] = [...sections, 'peerDependencies'];

/** A list of requirements in what Bun writes of a package on its line. */
const list = /"(\w+)": \{([^{}]*)\}/g;
const key = /"([^"]+)": "/g;

/**
 * Who asks for which package. The key of a package that not everybody gets has the name of who gets it before it: `mobile/react`.
 * @param head The text before the packages, which has the packages of the workspace.
 * @param entries The lines of packages: their key, what they are resolved to, and the rest of the line.
 * @param start Where the text of the entries starts.
 * @param placeAt The place of a 0-based offset.
 */
export function graphOf(
  head: string,
  entries: readonly RegExpExecArray[],
  start: number,
  placeAt: (offset: number) => Place,
): LockGraph {
  const keys = new Set(entries.map(([, each = '']) => each));
  const found = (from: string, names: readonly string[]): readonly string[] =>
    names.flatMap((name) => keyFor(keys, from, name) ?? []);
  const packages = new Map(
    entries.flatMap(
      ({ index, 0: line, 1: each = '', 2: locator = '', 3: rest = '' }): readonly (readonly [string, LockedPackage])[] => {
        const { name, rest: version } = splitAtVersion(locator);
        if (version.startsWith('workspace:')) return [];
        const asked = [...rest.matchAll(list)].flatMap(([, section = '', names = '']) =>
          withPeers.includes(section) ? [...names.matchAll(key)].map(([, one = '']) => one) : [],
        );
        return [[each, { name, place: placeAt(start + index + line.indexOf('"') + 1), requires: found(each, asked) }]];
      },
    ),
  );
  const importers = new Map(workspacesIn(head).map(({ folder, name, asked }) => [folder, found(name, asked)] as const));
  return { kind: 'lock-graph', ecosystem: 'npm', importers, packages, place: placeAt(0) };
}

/** The nearest package that one can get, from its own to that of all. */
function keyFor(keys: ReadonlySet<string>, from: string, name: string): string | null {
  for (let owner = from; owner !== ''; owner = owner.slice(0, Math.max(owner.lastIndexOf('/'), 0)))
    if (keys.has(`${owner}/${name}`)) return `${owner}/${name}`;
  return keys.has(name) ? name : null;
}

function workspacesIn(head: string): readonly { folder: string; name: string; asked: readonly string[] }[] {
  // Bun leaves commas behind, which a lenient reader passes over; the flaw at the end is that the packages are not there.
  const { root } = parseJson(`${head.trimEnd().replace(/,$/, '')}\n}`);
  const listed = property(root, 'workspaces');
  if (listed?.kind !== 'object') return [];
  return listed.entries.map(({ key: folder, value }) => ({
    folder,
    name: textOf(property(value, 'name')) ?? '',
    asked: sections.flatMap((section) => namesIn(property(value, section))),
  }));
}

function namesIn(value: JsonValue | undefined): readonly string[] {
  return value?.kind === 'object' ? value.entries.map(({ key: name }) => name) : [];
}
