import type { Declaration } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import { baseOf } from '../../model/path.js';
import { manifests } from './index.js';
import { referredSettings } from './build-settings.js';
import { readAside, type Claimed } from './aside.js';
import { unlocked } from './unlocked.js';
import { withCatalogs } from './requirement-catalogs.js';
import { withOverrides } from './requirement-overrides.js';
import { withoutTemplates } from './templates.js';
import { claims, type Manifest, type ManifestContents, type ManifestFile, type ManifestReader } from './manifest.js';

/** Matches every name that a format claims, and in another case some more: most names are no manifest's, and tested once. */
const likely = new RegExp(manifests.map(({ fileName }) => fileName.source).join('|'), 'i');

/** Matches the paths that a format claims by their folders. */
const byFolder = new RegExp(manifests.flatMap(({ path }: Manifest) => path?.source ?? []).join('|'));

/** Whether a path is a manifest of any format. */
export function isManifest(path: string): boolean {
  const name = baseOf(path);
  return (likely.test(name) || byFolder.test(path)) && manifests.some((manifest) => claims(manifest, path));
}

/** Whether a path is a manifest and can be nothing else: it is read as one only. */
export function isManifestOnly(path: string): boolean {
  return manifests.some((manifest: Manifest) => claims(manifest, path) && manifest.mayBeSource !== true);
}

/** Whether a path is a manifest that has to be opened: of some, the path tells everything. */
export function isOpenedManifest(path: string): boolean {
  return manifests.some((manifest: Manifest) => claims(manifest, path) && manifest.isNamedOnly !== true);
}

/** Whether a path is a manifest that says nothing where it lies in a module of Android's. */
export function isAndroidManifest(path: string): boolean {
  const name = baseOf(path);
  return manifests.some((manifest: Manifest) => manifest.isForAndroid === true && manifest.fileName.test(name));
}

/** Whether a file holds what the format looks for. */
function isWorthReading({ holds }: Manifest, { text }: ManifestFile): boolean {
  return holds === undefined || holds.test(text);
}

/** Tells whether a file of a name lies in the folder of another one. */
function neighbourTest(files: readonly ManifestFile[]): (path: string, name: RegExp) => boolean {
  return (path, name) => {
    const folder = path.slice(0, path.length - baseOf(path).length);
    return files.some((other) => other.path.startsWith(folder) && name.test(other.path.slice(folder.length)));
  };
}

function claimedBy(claimed: readonly Claimed[], manifest: Manifest): readonly ManifestFile[] {
  return claimed.filter((each) => each.manifest === manifest).map(({ file }) => file);
}

function readTogether(
  { readAll }: ManifestReader,
  files: readonly ManifestFile[],
): readonly (readonly [ManifestFile, ManifestContents])[] {
  const contents = readAll?.(files) ?? [];
  return files.flatMap((file, index) => {
    const content = contents[index];
    return content === undefined ? [] : [[file, content] as const];
  });
}

/** Manifests that are being read. */
export interface ManifestReading {
  /** What those declare that are read at once; the others name no app, no target and no privacy manifest. */
  readonly early: readonly Declaration[];
  /** What those name that are read at once; null where the others may name packages that none of them does. */
  readonly earlyDependencies: readonly Dependency[] | null;
  /** Whether one of the others can still say that something is built for macOS. */
  readonly mayNameMac: boolean;
  /** Everything, once the others are read. */
  readonly all: Promise<ManifestContents>;
}

/** What a Podfile asks for stands in its lock file. */
const resolved = /^Podfile\.lock$/;

/** A Podfile that builds for macOS names it, as a symbol or a text. */
const namesMac = /[:'"](?:osx|macos)\b/;

/**
 * Reads manifests, each with every format that claims it.
 * @param files In the order of their paths.
 */
export async function readManifests(files: readonly ManifestFile[]): Promise<ManifestContents> {
  return (await startManifests(files)).all;
}

/**
 * Reads most manifests, and begins to read those whose parser takes long to load: their contents come while others use the time.
 * @param files In the order of their paths.
 */
export async function startManifests(files: readonly ManifestFile[]): Promise<ManifestReading> {
  const isBeside = neighbourTest(files);
  const claimed = files.flatMap((file) =>
    manifests
      .filter((manifest: Manifest) => claims(manifest, file.path) && isWorthReading(manifest, file))
      .filter(({ yieldsTo }: Manifest) => yieldsTo === undefined || !isBeside(file.path, yieldsTo))
      .map((manifest) => ({ file, manifest })),
  );
  const aside = claimed.filter(({ manifest }) => manifest.isReadAside === true);
  const later = readAside(aside);
  const wanted = [...new Set(claimed.flatMap(({ manifest }) => (manifest.isReadAside === true ? [] : [manifest])))];
  // At once: one after the other, they would wait for the disk longer than they read.
  const loaded = await Promise.all(wanted.map(async (manifest) => [manifest, await manifest.load()] as const));
  const readers = new Map<Manifest, ManifestReader>(loaded);
  const together = new Map(
    loaded.flatMap(([manifest, reader]) =>
      reader.readAll === undefined ? [] : readTogether(reader, claimedBy(claimed, manifest)),
    ),
  );
  const here = claimed.map(({ file, manifest }) => {
    const reader = readers.get(manifest);
    return reader?.readAll === undefined ? reader?.read(file.path, file) : together.get(file);
  });
  const finish = async (): Promise<ManifestContents> => {
    const there = new Map((await later).map((content, index) => [aside[index], content]));
    return joined(
      files,
      claimed.map((each, index) => [each, here[index] ?? there.get(each)]),
    );
  };
  return {
    early: here.flatMap((content, index) => earlyOf(claimed[index], content)),
    earlyDependencies: aside.every(({ file }) => isBeside(file.path, resolved))
      ? here.flatMap((content) => content?.dependencies ?? [])
      : null,
    mayNameMac: aside.some(({ file: { text } }) => namesMac.test(text)),
    all: finish(),
  };
}

function earlyOf(claimed: Claimed | undefined, content: ManifestContents | undefined): readonly Declaration[] {
  return claimed === undefined || content === undefined ? [] : withoutTemplates(claimed.file, content).declarations;
}

/** Puts together what each manifest says. */
function joined(
  files: readonly ManifestFile[],
  read: readonly (readonly [Claimed, ManifestContents | undefined])[],
): ManifestContents {
  const contents = read.flatMap(([{ file }, content]) => (content === undefined ? [] : [withoutTemplates(file, content)]));
  const declarations = contents.flatMap((content) => content.declarations);
  const settings = contents.flatMap((content) => content.settings ?? []);
  return {
    dependencies: withCatalogs(
      withOverrides(
        contents.flatMap(({ dependencies }) => dependencies),
        contents.flatMap(({ overrides = [] }) => overrides),
      ),
      contents.flatMap(({ catalogs = [] }) => catalogs),
    ),
    declarations: [...declarations, ...referredSettings(declarations, settings, new Set(files.map(({ path }) => path)))],
    problems: [
      ...contents.flatMap(({ problems }) => problems),
      ...unlocked(
        contents.flatMap(({ computed }) => computed ?? []),
        contents.flatMap(({ dependencies }) => dependencies),
      ),
    ],
  };
}
