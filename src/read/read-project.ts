import { platformsOf } from './project/platforms.js';
import { separateServerSdks } from '../catalog/server-sdks.js';
import type { Note } from '../model/assessment.js';
import type { Declaration } from '../model/declaration.js';
import type { Dependency } from '../model/dependency.js';
import type { Mention } from '../model/mention.js';
import type { Payload } from '../model/payload.js';
import type { Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import type { Source } from '../model/source.js';
import type { Targets } from '../model/target.js';
import { findMacOnly, withOtherTargets, type MacOnly } from './apps/mac-only.js';
import { findTargets } from './apps/targets.js';
import type { ManifestContents } from './manifests/manifest.js';
import {
  isAndroidManifest,
  isManifest,
  isManifestOnly,
  isOpenedManifest,
  startManifests,
  type ManifestReading,
} from './manifests/read-manifests.js';
import { payloadsInCode } from './payloads/code-payloads.js';
import { androidModules, androidProjects, androidSourceSets, type AndroidTest } from './project/android-modules.js';
import { absentCode } from './apps/absent-code.js';
import { findFiles, isSkippedFolder, type FindOptions, type FoundFiles } from './project/find-files.js';
import { readTextFile } from './project/read-file.js';
import { readManifestFiles, type ManifestFile } from './project/read-manifest-files.js';
import { unreadLinks } from './project/unread-links.js';
import { vendoredCode } from './project/vendored-code.js';
import { findSdkSources, notesOnSdkSources } from './sdk-sources.js';
import { readNamedPlists } from './read-named-plists.js';
import { readPayloadFiles } from './read-payloads.js';
import { withTextFiles } from './read-text-files.js';
import { readSources, type ReadSources } from './sources/read-sources.js';
import type { QuotasOf } from './sources/token-quota.js';
import type { Stopwatch } from './stopwatch.js';
import { languageOf } from './syntax/index.js';

/** How many files were opened, how many of them are manifests, and how many sources were parsed because they can matter. */
export interface FileCounts {
  readonly scanned: number;
  readonly manifests: number;
  readonly parsed: number;
}

/** A file of code that was read. */
export interface CodeFile {
  readonly path: string;
  /** As people call it. */
  readonly language: string;
  /** Whether it was parsed because it can matter. */
  readonly isParsed: boolean;
}

/** Everything that was read from a folder. */
export interface Project {
  /** All files, sorted. */
  readonly paths: readonly string[];
  readonly targets: Targets;
  readonly manifests: ManifestContents;
  readonly sources: readonly Source[];
  /** Server-to-server payloads in files of data, and in texts that code writes. */
  readonly payloads: readonly Payload[];
  /** The names of the catalog in the sources that could be read in part only. */
  readonly mentions: readonly Mention[];
  /** The files that findings may point into. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  readonly files: FileCounts;
  /** The keys of the quotas for which not every file was read. */
  readonly exceededQuotas: readonly string[];
  /** The source files, and the data files that were searched for payloads where there are any. */
  readonly code: readonly CodeFile[];
  /** What was left out. */
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
  /** Reads the sources that use certain names too; null where no other one does. */
  readUses(...wanted: Parameters<ReadSources['readUses']>): Promise<Project | null>;
}

/** What to look for in sources, which later stages know, and what to leave out. */
export interface ReadOptions extends FindOptions {
  /** A source is parsed only if its bytes contain one of these. */
  readonly tokens: Parameters<typeof readSources>[2];
  /** How many files are parsed for further tokens, by what the manifests declare and name; null where some are not read yet. */
  readonly tokenQuotas: (
    declarations: readonly Declaration[],
    targets: Targets,
    dependencies: readonly Dependency[] | null,
    code: { readonly sources: number; readonly runsScripts: boolean },
  ) => QuotasOf;
}

/**
 * Reads a folder: its manifests, then the sources that can matter, which depends on what the manifests declare.
 * @param root Absolute path of the folder.
 * @param options What to look for, and what to leave out.
 * @param stopwatch Told of each stage.
 * @param onProgress Told how many of the sources are done.
 */
export async function readProject(
  root: string,
  options: ReadOptions,
  stopwatch: Stopwatch,
  onProgress: (done: number, total: number) => void,
): Promise<Project> {
  const found = findFiles(root, options);
  const { paths: listed, links } = found;
  const isRead = (path: string): boolean => languageOf(path) !== null || isManifest(path);
  const unlinked = unreadLinks(root, links, { paths: listed, isRead, isSkipped: isSkippedFolder });
  stopwatch.lap('find');
  const isAndroid = androidModules(listed);
  const manifestPaths = new Set(listed.filter((path) => isManifest(path) && !(isAndroidManifest(path) && isAndroid(path))));
  const opened = new Set([...manifestPaths].filter(isOpenedManifest));
  const manifestFiles = readManifestFiles(root, [...opened]);
  const reading = await startManifests(withNamed(manifestFiles.files, manifestPaths));
  // What macOS alone runs is left out; where nothing can say so any more, sources are read while the last manifests are.
  const { declarations: known, dependencies: packages } = mayBeMacOnly(reading)
    ? await reading.all
    : { declarations: reading.early, dependencies: reading.earlyDependencies };
  const { targets, macOnly, paths, declared, notes, problems } = findBuilt(root, found, known);
  stopwatch.lap('manifests');
  const ofAndroid = [androidProjects(listed), androidSourceSets(listed)];
  const isCode = (path: string): boolean => isSource(path, isAndroid) && !ofAndroid.some((isOf) => isOf(path));
  const ofSdks = findSdkSources(declared);
  const isOwn = (path: string): boolean => isCode(path) && ofSdks.sourceOf(path) === null;
  const sourcePaths = paths.filter((path) => isOwn(path) && !(manifestPaths.has(path) && isManifestOnly(path)));
  const runsScripts = packages === null || platformsOf(paths, packages).some((platform) => platform.runsScripts === true);
  const code = { sources: sourcePaths.length, runsScripts };
  const read = await readSources(
    root,
    sourcePaths,
    options.tokens,
    options.tokenQuotas(declared, targets, packages, code),
    onProgress,
  );
  const plists = await readNamedPlists(root, paths, targets, declared);
  const all = withoutMac(joined(await reading.all, plists.contents), macOnly);
  const own = { ...all, declarations: withTextFiles(root, paths, all.declarations).map((each) => inEffect(each, targets)) };
  const manifests = { ...own, ...separateServerSdks(own) };
  stopwatch.lap('sources');
  const payloadFiles = readPayloadFiles(root, paths);
  stopwatch.lap('payloads');
  return projectOf(read, {
    ...{ paths, targets, manifests, sourcePaths, payloads: payloadFiles.payloads, code: payloadFiles.code },
    texts: [...[...manifestFiles.files, ...plists.files].filter(({ text }) => !isBinary(text)), ...payloadFiles.texts],
    files: {
      scanned: new Set([...sourcePaths, ...opened]).size + plists.files.length + payloadFiles.scanned,
      manifests: manifestFiles.files.length + plists.files.length,
    },
    notes: [...notes, ...ofSdks.notesOn(paths.filter(isCode))],
    problems: [...problems, ...unlinked, ...manifestFiles.problems, ...manifests.problems, ...payloadFiles.problems],
  });
}

/** What is built of what was found: without what macOS alone runs, and with the vendored code that targets compile. */
function findBuilt(root: string, found: FoundFiles, known: readonly Declaration[]) {
  const inFolders = findMacOnly(known);
  const elsewhere = found.paths.filter((path) => !inFolders.has(path));
  const targets = findTargets(
    elsewhere,
    known.filter(({ place }) => !inFolders.has(place.file)),
  );
  const macOnly = withOtherTargets(inFolders, targets);
  const vendored = vendoredCode(found, targets);
  const all = [...found.paths, ...vendored.paths];
  const projects = known.flatMap((declaration) => (declaration.kind === 'project' ? [declaration] : []));
  const modules = found.paths.includes('.gitmodules') ? readTextFile(root, '.gitmodules') : null;
  const absent = absentCode({ projects, targets, paths: all, modules, excludes: found.excludes });
  return {
    ...{ targets, macOnly },
    notes: [...macOnly.notes, ...absent.notes],
    problems: [...found.problems, ...vendored.problems, ...absent.problems],
    paths: [...elsewhere, ...vendored.paths].filter((path) => !macOnly.has(path)).sort(),
    declared: known.filter(({ place }) => !macOnly.has(place.file)),
  };
}

/** What was read beside the sources. */
interface Beside extends Omit<Project, 'sources' | 'mentions' | 'readUses' | 'files' | 'exceededQuotas'> {
  readonly sourcePaths: readonly string[];
  readonly files: Omit<FileCounts, 'parsed'>;
}

/** Everything that was read, as far as the sources were. */
function projectOf({ readings, exceeded, readUses }: ReadSources, { sourcePaths, ...beside }: Beside): Project {
  const parsed = readings.flatMap((reading) => reading.parsed ?? []);
  const parsedPaths = new Set(parsed.map(({ source }) => source.file));
  return {
    ...beside,
    sources: parsed.map(({ source }) => source),
    payloads: [...beside.payloads, ...parsed.flatMap(({ source, text }) => payloadsInCode(source, text))],
    mentions: readings.flatMap(({ mentions }) => mentions),
    exceededQuotas: exceeded,
    texts: [...parsed.map(({ source, text }) => ({ path: source.file, text })), ...beside.texts],
    files: { ...beside.files, parsed: parsed.length },
    code: [...codeOf(sourcePaths, parsedPaths), ...beside.code],
    notes: [...beside.notes, ...notesOnSdkSources(readings.flatMap(({ owner }) => owner ?? []))],
    problems: [...readings.flatMap(({ problems }) => problems), ...beside.problems],
    async readUses(...wanted) {
      const more = await readUses(...wanted);
      return more === null ? null : projectOf(more, { sourcePaths, ...beside });
    },
  };
}

function mayBeMacOnly({ mayNameMac, early }: ManifestReading): boolean {
  return mayNameMac || early.some((declaration) => declaration.kind === 'build-platforms' && declaration.isMacOnly);
}

/** Adds the manifests of which the path tells everything. */
function withNamed(files: readonly ManifestFile[], paths: ReadonlySet<string>): readonly ManifestFile[] {
  const named = [...paths].filter((path) => !isOpenedManifest(path));
  const all = [...files, ...named.map((path) => ({ path, bytes: Buffer.alloc(0), text: '' }))];
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a file has no lines that anyone could read, as binary property lists do not. */
function isBinary(text: string): boolean {
  return text.startsWith('bplist');
}

/** What only Android runs says nothing of an app for iOS, nor does a server run it. */
function isSource(path: string, isAndroid: AndroidTest): boolean {
  const language = languageOf(path);
  return language !== null && !(language.isForAndroid === true && isAndroid(path));
}

function joined(some: ManifestContents, others: ManifestContents): ManifestContents {
  return {
    dependencies: [...some.dependencies, ...others.dependencies],
    declarations: [...some.declarations, ...others.declarations],
    problems: [...some.problems, ...others.problems],
  };
}

/** A purpose string that Xcode writes into no Info.plist describes nothing. */
function inEffect(declaration: Declaration, targets: Targets): Declaration {
  if (declaration.kind !== 'usage-description' || declaration.source !== 'build-setting') return declaration;
  const { key, place } = declaration;
  return targets.ignores(place) ? { kind: 'ignored-usage-description', key, place } : declaration;
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

function codeOf(paths: readonly string[], parsed: ReadonlySet<string>): readonly CodeFile[] {
  return paths.map((path) => ({ path, language: languageOf(path)?.title ?? '', isParsed: parsed.has(path) }));
}
