import { looksNative } from '../../../catalog/native-names.js';
import { nativePackageOf, nativePackages } from '../../../catalog/native-packages.js';
import type { Dependency, Ecosystem } from '../../../model/dependency.js';
import type { ManifestContents, ManifestFile } from '../manifest.js';

/** Something that was imported into the project. */
interface Found {
  readonly name: string;
  readonly ecosystem: Ecosystem;
  /** Where its own code is; null where only its name tells that it is an SDK. */
  readonly source: { readonly sdk: string; readonly path: string } | null;
}

/** Reads one file as all of its kind are read. */
export function read(file: string): ManifestContents {
  return contentsOf(file, found(file));
}

/**
 * Reads what the paths of a project's assets tell. An SDK has many files: the first one speaks for it.
 * @param files In the order of their paths.
 */
export function readAll(files: readonly Pick<ManifestFile, 'path'>[]): readonly ManifestContents[] {
  const all = files.map(({ path }) => ({ path, found: found(path) }));
  const owned = new Set(all.flatMap(({ found: { source = null } = {} }) => source?.path ?? []));
  const seen = new Set<string>();
  return all.map(({ path, found: one }) => {
    if (one === undefined || isIn(one.source?.path ?? path, owned)) return nothing;
    const key = `${one.ecosystem}\n${one.name}\n${one.source?.path ?? ''}`;
    if (seen.has(key)) return nothing;
    seen.add(key);
    return contentsOf(path, one);
  });
}

/** Whether a path lies in the folder of an SDK. */
function isIn(path: string, folders: ReadonlySet<string>): boolean {
  return [...folders].some((folder) => path.startsWith(`${folder}/`));
}

const nothing: ManifestContents = { dependencies: [], declarations: [], problems: [] };

function contentsOf(file: string, one: Found | undefined): ManifestContents {
  if (one === undefined) return nothing;
  const place = { file, line: 1, column: 1 };
  const { name, ecosystem, source } = one;
  const dependency: Dependency = { name, ecosystem, basis: 'resolved', version: null, url: null, place };
  return {
    ...nothing,
    dependencies: [dependency],
    declarations: source === null ? [] : [{ kind: 'sdk-source', ...source, place }],
  };
}

function found(path: string): Found | undefined {
  return knownPlugin(path) ?? embeddedPackage(path) ?? unknownPlugin(path);
}

const endings = nativePackages.flatMap((row) => (row.unityFiles ?? []).map((ending) => ({ row, ending })));

function knownPlugin(path: string): Found | undefined {
  const known = endings.find(({ ending }) => path.endsWith(`/${ending}`));
  if (known === undefined) return undefined;
  const { name } = known.row;
  // A file without a folder of its own is the SDK's alone; else its folder is.
  const [folder] = known.ending.split('/');
  const own = known.ending.includes('/') ? `${path.slice(0, -known.ending.length)}${folder}` : path;
  return { name, ecosystem: 'unity', source: { sdk: `${name} plugin`, path: own } };
}

function embeddedPackage(path: string): Found | undefined {
  const [, folder, name] = /^(.*?Packages\/([^/]+))\/package\.json$/.exec(path) ?? [];
  if (folder === undefined || name === undefined) return undefined;
  const known = nativePackageOf('unity', name);
  return { name, ecosystem: 'unity', source: known === null ? null : { sdk: `${known.name} plugin`, path: folder } };
}

/** Folders of what no app for iOS contains: https://docs.unity3d.com/Manual/plug-in-inspector.html. */
const elsewhere =
  /\/(?:Editor|Android|Tizen|tvOS|VisionOS|WSA|UWP|Metro|Windows|Linux|macOS|OSX|Mac|WebGL|SamsungTV|x86|x86_64|x64|ARM|ARM64|Tests?)\//i;

/** Compiled code that nobody knows, and a folder for a plugin that is called as SDKs are. */
function unknownPlugin(path: string): Found | undefined {
  if (elsewhere.test(path)) return undefined;
  const [, library] = /\/(?:lib)?([^/]+)\.a$/.exec(path) ?? [];
  if (library !== undefined) return { name: library, ecosystem: 'framework', source: null };
  const [, assembly] = /\/([^/]+)\.dll$/.exec(path) ?? [];
  if (assembly !== undefined) return { name: assembly, ecosystem: 'unity', source: null };
  const [, folder] = /\/Plugins\/([^/]+)\/.+$/.exec(path) ?? [];
  if (folder === undefined || !looksNative({ ecosystem: 'unity', name: folder })) return undefined;
  return { name: folder, ecosystem: 'unity', source: null };
}
