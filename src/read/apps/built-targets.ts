import type { Declaration, InfoPlist } from '../../model/declaration.js';
import { groupPairs } from '../../model/group-by.js';
import type { Project } from '../../model/project.js';
import type { Place } from '../../model/place.js';
import type { BuiltTarget, InfoPlistConfiguration } from '../../model/target.js';
import { folderOf } from '../../model/path.js';
import { foldersAround } from './folders.js';
import { kindOf, type KnownTarget } from './known-target.js';
import { remembered } from './remembered.js';
import { createSampleTest } from './samples.js';
import { createTakers } from './takers.js';
import { createTargetIndex } from './target-links.js';
import { purposesOf } from './used-elsewhere.js';
import { createSettingReader, type DescribingConfiguration } from './target-settings.js';

/** The targets that a repository builds, and what each of them takes. */
export interface BuiltTargets {
  /** In the order of the declarations. */
  readonly targets: readonly BuiltTarget[];
  /** The targets that take a file. */
  takersOf(file: string): readonly BuiltTarget[];
  /** Whether targets take anything in a folder. */
  takeWithin(folder: string): boolean;
  /** The targets of which build settings at a place in a project file state something, such as a usage description. */
  describedAt(place: Place): readonly BuiltTarget[];
  /** Whether a usage description at a place is a build setting of targets whose Info.plist is not generated. */
  ignores(place: Place): boolean;
  /** What the Info.plist of a target is made from, by configuration. */
  infoPlistsOf(target: BuiltTarget): readonly InfoPlistConfiguration[];
}

/**
 * Finds the targets that a repository builds, as its project files state them. Targets whose product type no row has are left out.
 * @param paths Paths relative to the audited root, with forward slashes.
 * @param declarations Everything that the manifests declare.
 */
export function findBuiltTargets(paths: readonly string[], declarations: readonly Declaration[]): BuiltTargets {
  const projects = declarations.filter((declaration) => declaration.kind === 'project');
  const settingsOf = createSettingReader(declarations);
  const known = withoutMade(projects).flatMap((project) => targetsOf(project, settingsOf));
  const index = createTargetIndex(known);
  const pointOf = extensionPoints(declarations);
  const isSample = createSampleTest(paths, known);
  const takers = createTakers(known);
  const purposeOf = purposesOf(known, index.usersOf);
  const built = new Map(
    known.map((each): readonly [KnownTarget, BuiltTarget] => [
      each,
      {
        ...{ id: index.idOf(each), name: each.target.name, ...purposeOf(each) },
        extensionPoint: each.kind === 'extension' ? pointOf(each) : null,
        isSample: isSample(each),
        ...{ links: index.linksOf(each), embeds: index.embedsOf(each), packages: index.packagesOf(each) },
        takes: (file) => takers.of(file).includes(each),
        nests: (file) => nests(each.target, file),
        place: each.target.place,
      },
    ]),
  );
  const described = describedTargets(built);
  const infoPlists = new Map([...built].map(([{ settings }, each]) => [each, settings.describing.map(infoPlistIn)]));
  const describing = known.flatMap(({ project, settings }) => (project.tool === 'xcode' ? settings.describing : []));
  return {
    targets: [...built.values()],
    takersOf: remembered((file) => takers.of(file).flatMap((each) => built.get(each) ?? [])),
    takeWithin: (folder) => takers.takeWithin(folder),
    describedAt: (place) => described.get(keyOf(place)) ?? [],
    ignores(place) {
      const own = describing.filter((each) => describesAt(each, place));
      return own.length > 0 && own.every(({ isIgnored }) => isIgnored);
    },
    infoPlistsOf: (target) => infoPlists.get(target) ?? [],
  };
}

/** Whether a target takes a file, and does not copy it to the top of what it builds. */
function nests({ files, folders, nested }: Project['targets'][number], file: string): boolean {
  if (nested === undefined || nested.size === 0) return false;
  const isWithin = foldersAround(file).some((folder) => nested.has(folder) && files.has(folder));
  return nested.has(file) || (isWithin && !files.has(file) && !folders.some(({ path }) => file.startsWith(`${path}/`)));
}

/** Whether a usage description at a place is one of the settings of a configuration. */
function describesAt({ places, files }: DescribingConfiguration, place: Place): boolean {
  return files.includes(place.file) || places.some((each) => keyOf(each) === keyOf(place));
}

function infoPlistIn(configuration: DescribingConfiguration): InfoPlistConfiguration {
  const { name, infoPlist, isIgnored } = configuration;
  return { name, infoPlist, isGenerated: !isIgnored, sets: (place) => describesAt(configuration, place) };
}

/**
 * Where the Xcode project that a tool makes is there too, it says more: what is not in it is not built. A file without a project's
 * name is included by the one that has it.
 */
function withoutMade(projects: readonly Project[]): readonly Project[] {
  const xcode = projects.filter(({ tool }) => tool === 'xcode');
  const made = new Set(xcode.map(keyOfProject));
  const folders = new Set(xcode.map(folderOfProject));
  const isIncluded = ({ name, place }: Project): boolean =>
    name === null && foldersAround(place.file).some((folder) => folders.has(folder));
  return projects.filter((project) => !makers.has(project.tool) || !(made.has(keyOfProject(project)) || isIncluded(project)));
}

const makers: ReadonlySet<Project['tool']> = new Set<Project['tool']>(['xcodegen', 'tuist']);

function keyOfProject(project: Project): string {
  return `${project.name ?? ''} ${folderOfProject(project)}`;
}

function folderOfProject({ tool, place: { file } }: Project): string {
  const folder = folderOf(file);
  return tool === 'xcode' ? folderOf(folder) : folder;
}

function targetsOf(project: Project, settingsOf: ReturnType<typeof createSettingReader>): readonly KnownTarget[] {
  return project.targets.flatMap((target) => {
    const settings = settingsOf(target, project.place.file);
    const kind = kindOf(target, settings.platforms);
    return kind === null ? [] : [{ target, project, kind, settings }];
  });
}

function extensionPoints(declarations: readonly Declaration[]): (target: KnownTarget) => string | null {
  const plists = new Map<string, InfoPlist>();
  for (const declaration of declarations)
    if (declaration.kind === 'info-plist' && declaration.extensionPoint !== null) plists.set(declaration.place.file, declaration);
  return ({ settings }) => settings.infoPlists.flatMap((file) => plists.get(file)?.extensionPoint ?? [])[0] ?? null;
}

/** The targets by their own places, and by those of what their build settings state: usage descriptions, and what identifies them. */
function describedTargets(built: ReadonlyMap<KnownTarget, BuiltTarget>): ReadonlyMap<string, readonly BuiltTarget[]> {
  return groupPairs(
    [...built].flatMap(([{ target }, each]) => {
      const described = target.configurations.flatMap(({ stated }) => stated);
      return Array.from(new Set([target.place, ...described].map(keyOf)), (key) => [key, each] as const);
    }),
  );
}

function keyOf({ file, line }: Place): string {
  return `${String(line)} ${file}`;
}
