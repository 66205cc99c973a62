import type { LockedPackage, LockGraph } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import { property, type JsonEntry, type JsonObject } from '../json-tree.js';

/** What is installed with a package; npm installs peers too, since version 7. */
const sections: readonly string[] = ['dependencies', 'optionalDependencies'];
const withPeers: readonly string[] = [...sections, 'peerDependencies'];

const folderOfPackages = 'node_modules/';

/**
 * Who asks for which installed folder: Node looks for a package in the node_modules of the folder and of those around it
 * (https://nodejs.org/api/modules.html#loading-from-node_modules-folders).
 * @param installed The entries of `packages`.
 * @param placeAt The place of a 0-based offset.
 */
export function graphOf(installed: JsonObject, placeAt: (offset: number) => Place): LockGraph {
  const folders = new Set(installed.entries.map(({ key }) => key));
  const asked = (entry: JsonEntry, from: readonly string[]): readonly string[] =>
    from.flatMap((section) => keysOf(entry, section)).flatMap((name) => findFolder(folders, entry.key, name) ?? []);
  const packages = new Map<string, LockedPackage>();
  const importers = new Map<string, readonly string[]>();
  for (const entry of installed.entries) {
    const start = entry.key.lastIndexOf(folderOfPackages);
    if (start === -1) importers.set(entry.key, asked(entry, sections));
    else {
      const offset = start + folderOfPackages.length;
      const place = placeAt(entry.keyOffset + offset);
      packages.set(entry.key, { name: entry.key.slice(offset), place, requires: asked(entry, withPeers) });
    }
  }
  return { kind: 'lock-graph', ecosystem: 'npm', importers, packages, place: placeAt(installed.offset) };
}

function keysOf({ value }: JsonEntry, section: string): readonly string[] {
  const listed = property(value, section);
  return listed?.kind === 'object' ? listed.entries.map(({ key }) => key) : [];
}

/** The folder of a package that a package in another folder asks for; null where it is not installed. */
function findFolder(folders: ReadonlySet<string>, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const found = folder === '' ? `${folderOfPackages}${name}` : `${folder}/${folderOfPackages}${name}`;
    if (folders.has(found)) return found;
    if (folder === '') return null;
  }
}
