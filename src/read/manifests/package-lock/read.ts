import type { Extract, Flaw, FoundDependency } from '../dependency-reader.js';
import { dependencyReader } from '../dependency-reader.js';
import type { JsonEntry, JsonObject, JsonValue } from '../json-tree.js';
import { parseJson, property, repeatedEntries, textOf } from '../json-tree.js';
import { gitAddress, npmOrigin } from '../npm-origin.js';
import { graphOf } from './graph.js';

/**
 * Reads package-lock.json: versions 2 and 3 list every installed folder under `packages`, version 1 nests `dependencies`
 * (https://docs.npmjs.com/cli/configuring-npm/package-lock-json).
 */
export const read = dependencyReader({
  remedy: 'Run npm install again and commit the lock file.',
  extract: (text) => {
    const { root, flaws } = parseJson(text);
    if (root === null) return { dependencies: [], flaws };
    const found = locked(root);
    return { ...found, flaws: flaws.length > 0 ? flaws : found.flaws };
  },
});

function locked(root: JsonValue): Extract {
  const packages = property(root, 'packages');
  if (packages?.kind === 'object') return installedFolders(packages);
  const dependencies = property(root, 'dependencies');
  if (dependencies?.kind === 'object') return nestedDependencies(dependencies);
  // A project without dependencies has neither list in version 1.
  const empty = packages === undefined && dependencies === undefined && property(root, 'lockfileVersion') !== undefined;
  return {
    dependencies: [],
    flaws: empty ? [] : [{ offset: root.offset, message: 'The file does not contain a list of packages.' }],
  };
}

function installedFolders(packages: JsonObject): Extract {
  const dependencies: FoundDependency[] = [];
  const flaws: Flaw[] = repeatedEntries(packages).map(repeated);
  for (const entry of packages.entries) {
    if (isOwnFolder(entry)) continue;
    const start = entry.key.lastIndexOf('node_modules/') + 'node_modules/'.length;
    // Where an alias is installed, npm adds the real name to the entry.
    const name = textOf(property(entry.value, 'name')) ?? entry.key.slice(start);
    addLocked({ name, entry, offset: entry.keyOffset + start }, dependencies, flaws);
  }
  return { dependencies, flaws, declare: (placeAt) => [graphOf(packages, placeAt)] };
}

/** The project itself, a workspace of it, or the link that stands in node_modules for a workspace. */
function isOwnFolder(entry: JsonEntry): boolean {
  const link = property(entry.value, 'link');
  return !entry.key.includes('node_modules/') || (link?.kind === 'scalar' && link.value === true);
}

/** Version 1, level by level: a stack of its own, so that no depth overflows. */
function nestedDependencies(top: JsonObject): Extract {
  const dependencies: FoundDependency[] = [];
  const flaws: Flaw[] = [];
  const levels = [top];
  for (let level = levels.pop(); level !== undefined; level = levels.pop()) {
    flaws.push(...repeatedEntries(level).map(repeated));
    for (const entry of level.entries) {
      addLocked({ name: entry.key, entry, offset: entry.keyOffset }, dependencies, flaws);
      const nested = property(entry.value, 'dependencies');
      if (nested?.kind === 'object') levels.push(nested);
    }
  }
  return { dependencies: dependencies.sort((a, b) => a.offset - b.offset), flaws };
}

function addLocked(
  found: { readonly name: string; readonly entry: JsonEntry; readonly offset: number },
  dependencies: FoundDependency[],
  flaws: Flaw[],
): void {
  const { name, entry, offset } = found;
  const written = textOf(property(entry.value, 'version'));
  const resolved = textOf(property(entry.value, 'resolved'));
  if (entry.value.kind !== 'object' || name === '') {
    flaws.push({ offset: entry.keyOffset, message: 'This entry does not describe a package.' });
    return;
  }
  // Version 1 writes an alias, a git address or a path where the version belongs.
  const source = npmOrigin(written ?? '');
  const url = (resolved === null ? null : gitAddress(resolved)) ?? source.url;
  dependencies.push({ name: source.alias ?? name, ecosystem: 'npm', basis: 'resolved', version: source.version, url, offset });
}

function repeated(entry: JsonEntry): Flaw {
  return { offset: entry.keyOffset, message: `The key "${entry.key}" occurs twice. npm reads only one of the two.` };
}
