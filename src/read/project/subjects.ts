import type { Subject } from '../../model/subject.js';
import type { Declaration } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import type { Payload } from '../../model/payload.js';
import type { Place } from '../../model/place.js';
import { folderOf, isWithin } from '../../model/path.js';
import rows from './subjects.json' with { type: 'json' };

/** What shows an app for iOS, or code for one; the strongest first. */
interface Row {
  readonly kind: string;
  readonly isApp: boolean;
  /** Packages of which each shows it: those of npm by their names, others with their package manager (`maven:a:b`). */
  readonly packages: readonly string[];
  /** Matches the paths that show it; the folder of the app ends where the match begins. */
  readonly files: string | null;
  /** A folder that lies beside the file (`ios/`), or the ending of some other file of the project. */
  readonly beside: string | null;
  /** Matches a line of such a file, where its name alone does not tell; absent where it does. */
  readonly holds?: string;
  /** Matches what no such file has; absent where any of them shows it. */
  readonly lacks?: string;
  /** Matches paths, relative to the folder of the app, that a library has none of; absent where no library looks like the app. */
  readonly ofApps?: string;
}

/** What is known of a project once its manifests are read. */
export interface ProjectContents {
  readonly paths: readonly string[];
  readonly declarations: readonly Declaration[];
  readonly dependencies: readonly Dependency[];
  /** The text of a file; null where it cannot be read. */
  textOf(path: string): string | null;
}

/** An app with the folder of its project. */
interface Found {
  readonly app: Subject;
  readonly folder: string;
}

const evidence = (rows as readonly Row[]).map((row) => ({
  ...row,
  pattern: row.files === null ? null : new RegExp(row.files),
  lines: row.holds === undefined ? null : new RegExp(row.holds, 'm'),
  other: row.lacks === undefined ? null : new RegExp(row.lacks),
  only: row.ofApps === undefined ? null : new RegExp(row.ofApps),
}));

const weak: ReadonlySet<string> = new Set(['Podfile', 'app with an Info.plist', 'app with an entry point']);

/** One test for each path, of which most show nothing. */
const telling = new RegExp(evidence.flatMap(({ files, isApp }) => (files !== null && isApp ? [files] : [])).join('|'));

/**
 * Finds what an audit can be about: the apps for iOS, and where there is none, code for one, such as a library.
 * @param contents The project.
 * @returns Sorted by place; empty where the folder holds neither: what only Android or the web runs is none.
 */
export function findSubjects(contents: ProjectContents): readonly Subject[] {
  const shown = { ...contents, paths: contents.paths.filter((path) => telling.test(path)) };
  const apps = evidence
    .filter(({ isApp }) => isApp)
    .reduce<readonly Found[]>((found, row) => {
      // What builds no app by itself counts where nothing stronger is found: each framework of an app has an Info.plist.
      const isWeak = weak.has(row.kind);
      return isWeak && found.length > 0 ? found : [...found, ...newOnes(found, showing(row, shown, contents.paths))];
    }, targetsOf(contents));
  const sure = apps.filter(({ app }) => !app.mayBeLibrary);
  const found = apps.length === 0 ? codeOf(contents) : sure.length > 0 ? sure : apps;
  return found.map(({ app }) => app).sort((a, b) => (a.place.file < b.place.file ? -1 : 1));
}

/** The app targets of Xcode projects and of what makes them: one a file, by the project's name. */
function targetsOf({ declarations }: ProjectContents): readonly Found[] {
  const targets = declarations.filter(({ kind, place }) => kind === 'app-target' && !place.file.endsWith('.plist'));
  const first = new Map(targets.toReversed().map(({ place }) => [place.file, place]));
  const found = [...first.values()].map((place): Found => {
    const [bundle, name] = /([^/]+)\.xcodeproj\/[^/]+$/.exec(place.file) ?? [];
    const folder = folderOf(bundle === undefined ? place.file : `${place.file.slice(0, -bundle.length)}x`);
    return { app: { name: name ?? null, kind: kindOf(place.file), isApp: true, mayBeLibrary: false, place }, folder };
  });
  // A generator's project is the one that it made beside it.
  const made = new Set(found.filter(({ app }) => app.name !== null).map(({ folder }) => folder));
  return found.filter(({ app, folder }) => app.name !== null || !made.has(folder));
}

/** What a project file is of. */
function kindOf(file: string): string {
  if (file.endsWith('.pbxproj')) return 'Xcode project';
  if (file.endsWith('.swift')) return 'Tuist project';
  if (file.endsWith('.csproj')) return '.NET app';
  return /(?:^|\/)BUILD(?:\.bazel)?$/.test(file) ? 'Bazel project' : 'XcodeGen project';
}

function codeOf(contents: ProjectContents): readonly Found[] {
  const servers = serverFolders(contents);
  const paths = contents.paths.filter((path) => !servers.some((folder) => isWithin(path, folder)));
  for (const row of evidence.filter(({ isApp }) => !isApp)) {
    const found = newOnes([], showing(row, { ...contents, paths }, paths));
    if (found.length > 0) return row.kind === 'code' ? found.slice(0, 1) : found;
  }
  return [];
}

/**
 * What an audit is about where there is neither an app nor code for one: what servers send of iOS devices is a matter by itself.
 * @param payloads Server-to-server payloads, in files and in code.
 */
export function subjectOfPayloads(payloads: readonly Payload[]): readonly Subject[] {
  const [first] = payloads.flatMap(({ device }) => (device === null ? [] : [device.place]));
  return first === undefined ? [] : [{ name: null, kind: 'payloads', isApp: false, mayBeLibrary: false, place: first }];
}

/** Swift packages of servers are for no Apple device. */
const serverFrameworks: ReadonlySet<string> = new Set(['vapor', 'hummingbird', 'kitura', 'swift-aws-lambda-runtime']);

function serverFolders({ dependencies }: ProjectContents): readonly string[] {
  return dependencies
    .filter(
      ({ ecosystem, name, place }) =>
        ecosystem === 'swiftpm' && serverFrameworks.has(name) && place.file.endsWith('Package.swift'),
    )
    .map(({ place }) => folderOf(place.file));
}

/** What a row finds. `all` are all paths, among which it looks for what has to lie beside. */
function showing(
  { kind, isApp, packages, pattern, beside, lines, other, only }: (typeof evidence)[number],
  { paths, dependencies, declarations, textOf }: ProjectContents,
  all: readonly string[],
): readonly Found[] {
  const of = (place: Place, folder: string): Found => ({
    app: { name: null, kind, isApp, mayBeLibrary: only !== null && !hasMatch(all, prefixOf(folder), only), place },
    folder,
  });
  const ofServers = declarations.flatMap((each) => (each.kind === 'server-package' ? [each] : []));
  const byPackage = [...dependencies, ...ofServers]
    .filter(({ ecosystem, name }) => packages.includes(ecosystem === 'npm' ? name : `${ecosystem}:${name}`))
    .map(({ place }) => of(place, folderOf(place.file)))
    .filter(({ folder }) => kind !== 'React Native app' || !isForAndroidOnly(folder, all));
  const byFile = paths.flatMap((file) => {
    const match = pattern?.exec(file);
    if (match === null || match === undefined) return [];
    const folder = file.slice(0, match.index);
    if (lines !== null && !lines.test(textOf(file) ?? '')) return [];
    if (other?.test(textOf(file) ?? '') === true) return [];
    return isBeside(beside, folder, all) ? [of({ file, line: 1, column: 1 }, folder)] : [];
  });
  return [...byPackage, ...byFile];
}

function isBeside(beside: string | null, folder: string, all: readonly string[]): boolean {
  if (beside === null) return true;
  return beside.endsWith('/') ? holds(all, `${prefixOf(folder)}${beside}`) : all.some((path) => path.endsWith(beside));
}

function hasMatch(paths: readonly string[], prefix: string, pattern: RegExp): boolean {
  return paths.some((path) => path.startsWith(prefix) && pattern.test(path.slice(prefix.length)));
}

function isForAndroidOnly(folder: string, all: readonly string[]): boolean {
  return holds(all, `${prefixOf(folder)}android/`) && !holds(all, `${prefixOf(folder)}ios/`);
}

function holds(paths: readonly string[], prefix: string): boolean {
  return paths.some((path) => path.startsWith(prefix));
}

/** What shows another app: another project's file in the same folder, above or below it, shows the same one. */
function newOnes(found: readonly Found[], more: readonly Found[]): readonly Found[] {
  return more.reduce<readonly Found[]>((kept, one) => {
    const known = [...found, ...kept].some(({ folder }) => isWithin(folder, one.folder) || isWithin(one.folder, folder));
    return known ? kept : [...kept, one];
  }, []);
}

function prefixOf(folder: string): string {
  return folder === '' ? '' : `${folder}/`;
}
