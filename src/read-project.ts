import type { ManifestContents } from './manifests/manifest.js';
import { isAndroidManifest, isManifest, isManifestOnly, startManifests } from './manifests/read-manifests.js';
import { findMacOnly, type MacOnly } from './apps/mac-only.js';
import { separateServerSdks } from './catalog/server-sdks.js';
import type { Note, ReadCode } from './model/assessment.js';
import type { Mention } from './model/mention.js';
import type { Payload } from './model/payload.js';
import type { Place } from './model/place.js';
import type { Problem } from './model/problem.js';
import type { Source } from './model/source.js';
import type { Targets } from './model/target.js';
import { androidModules, type AndroidTest } from './project/android-modules.js';
import { findFiles, isSkippedFolder, type FindOptions } from './project/find-files.js';
import { readManifestFiles } from './project/read-manifest-files.js';
import { findTargets } from './apps/targets.js';
import { unreadLinks } from './project/unread-links.js';
import { tokens } from './signals/index.js';
import { readSources, type ReadSources } from './sources/read-sources.js';
import { languageOf } from './syntax/index.js';
import type { Stopwatch } from './stopwatch.js';
import { readPayloadFiles } from './read-payloads.js';
import { tokenQuotas } from './token-quotas.js';

/** Everything that was read from a folder. */
export interface Project {
  /** All files, sorted. */
  readonly paths: readonly string[];
  readonly targets: Targets;
  readonly manifests: ManifestContents;
  readonly sources: readonly Source[];
  /** Server-to-server payloads in files of data. */
  readonly payloads: readonly Payload[];
  /** The names of the catalog in the sources that could be read in part only. */
  readonly mentions: readonly Mention[];
  /** The files that findings may point into. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  readonly files: { readonly scanned: number; readonly manifests: number };
  /** The sources by language. */
  readonly readCode: readonly ReadCode[];
  /** What was left out. */
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
  /** Reads the sources that use certain names too; null where no other one does. */
  readUses(names: Parameters<ReadSources['readUses']>[0]): Promise<Project | null>;
}

/**
 * Reads a folder: its manifests, then the sources that can matter, which depends on what the manifests declare.
 * @param root Absolute path of the folder.
 * @param options What to leave out.
 * @param stopwatch Told of each stage.
 * @param onProgress Told how many of the sources are done.
 */
export async function readProject(
  root: string,
  options: FindOptions,
  stopwatch: Stopwatch,
  onProgress: (done: number, total: number) => void,
): Promise<Project> {
  const { paths: listed, links, problems: unlisted } = findFiles(root, options);
  const isRead = (path: string): boolean => languageOf(path) !== null || isManifest(path);
  const unlinked = unreadLinks(root, links, { paths: listed, isRead, isSkipped: isSkippedFolder });
  stopwatch.lap('find');
  const isAndroid = androidModules(listed);
  const manifestPaths = new Set(listed.filter((path) => isManifest(path) && !(isAndroidManifest(path) && isAndroid(path))));
  const manifestFiles = readManifestFiles(root, [...manifestPaths]);
  const reading = await startManifests(manifestFiles.files);
  // What macOS alone runs is left out; where nothing can say so any more, sources are read while the last manifests are.
  const isOpen =
    reading.mayNameMac || reading.early.some((declaration) => declaration.kind === 'build-platforms' && declaration.isMacOnly);
  const known = isOpen ? (await reading.all).declarations : reading.early;
  const macOnly = findMacOnly(known);
  const paths = listed.filter((path) => !macOnly.has(path));
  stopwatch.lap('manifests');
  const declared = known.filter(({ place }) => !macOnly.has(place.file));
  const targets = findTargets(paths, declared);
  const sourcePaths = paths.filter((path) => isSource(path, isAndroid) && !(manifestPaths.has(path) && isManifestOnly(path)));
  const read = await readSources(root, sourcePaths, tokens, tokenQuotas(declared, targets), onProgress);
  const own = withoutMac(await reading.all, macOnly);
  const manifests = { ...own, ...separateServerSdks(own) };
  stopwatch.lap('sources');
  const payloadFiles = readPayloadFiles(root, paths);
  stopwatch.lap('payloads');
  const payloadsRead = { payloads: payloadFiles.payloads, readCode: payloadFiles.readCode };
  return projectOf(read, {
    ...{ paths, targets, manifests, sourcePaths, ...payloadsRead },
    texts: [...manifestFiles.files, ...payloadFiles.texts],
    files: {
      scanned: new Set([...sourcePaths, ...manifestPaths]).size + payloadFiles.scanned,
      manifests: manifestFiles.files.length,
    },
    notes: macOnly.notes,
    problems: [...unlisted, ...unlinked, ...manifestFiles.problems, ...manifests.problems, ...payloadFiles.problems],
  });
}

/** What was read beside the sources. */
interface Beside extends Omit<Project, 'sources' | 'mentions' | 'readUses'> {
  readonly sourcePaths: readonly string[];
}

/** Everything that was read, as far as the sources were. */
function projectOf({ readings, readUses }: ReadSources, { sourcePaths, ...beside }: Beside): Project {
  const parsed = readings.flatMap((reading) => reading.parsed ?? []);
  const parsedPaths = parsed.map(({ source }) => source.file);
  return {
    ...beside,
    sources: parsed.map(({ source }) => source),
    mentions: readings.flatMap(({ mentions }) => mentions),
    texts: [...parsed.map(({ source, text }) => ({ path: source.file, text })), ...beside.texts],
    readCode: byLanguage([...countByLanguage(sourcePaths, parsedPaths), ...beside.readCode]),
    problems: [...readings.flatMap(({ problems }) => problems), ...beside.problems],
    async readUses(names) {
      const more = await readUses(names);
      return more === null ? null : projectOf(more, { sourcePaths, ...beside });
    },
  };
}

/** What only Android runs says nothing of an app for iOS, nor does a server run it. */
function isSource(path: string, isAndroid: AndroidTest): boolean {
  const language = languageOf(path);
  return language !== null && !(language.isForAndroid === true && isAndroid(path));
}

/** What macOS alone runs says nothing of an app for iOS. */
function withoutMac({ dependencies, declarations, problems }: ManifestContents, { has }: MacOnly): ManifestContents {
  const isKept = ({ place }: { readonly place: Place }): boolean => !has(place.file);
  return {
    dependencies: dependencies.filter(isKept),
    declarations: declarations.filter(isKept),
    problems: problems.filter(isKept),
  };
}

function countByLanguage(paths: readonly string[], parsed: readonly string[]): readonly ReadCode[] {
  const [read, understood] = [countTitles(paths), countTitles(parsed)];
  return [...read.keys()].map((language) => ({
    language,
    files: read.get(language) ?? 0,
    parsed: understood.get(language) ?? 0,
  }));
}

function byLanguage(rows: readonly ReadCode[]): readonly ReadCode[] {
  return rows.toSorted((a, b) => (a.language < b.language ? -1 : 1));
}

/** One pass: a project has thousands of paths. */
function countTitles(paths: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const title = languageOf(path)?.title ?? '';
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return counts;
}
