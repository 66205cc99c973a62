import { posix } from 'node:path';
import type { Place } from '../../../model/place.js';
import type { Project, ProjectTarget, TargetUse } from '../../../model/project.js';
import { builtBy, variantsOf, type Built } from './built.js';
import { pathFrom, type Evaluated, type Part } from './evaluate.js';
import { foldersOf } from './folders.js';
import { filesOf, globsOf, listIn } from './items.js';
import { countsFor, type System } from './systems.js';

/** A project before its places are known. */
export interface FoundProject {
  readonly file: string;
  /** Whether it builds an app for iOS. */
  readonly isApp: boolean;
  declare(placeAt: (offset: number) => Place): Project;
}

/**
 * The targets of projects of .NET: of one that is built for several systems, one for iOS and one for each group of others, which take
 * different files.
 * @param projects All of a repository.
 * @returns Nothing where none is for iOS.
 */
export function projectsOf(projects: readonly Evaluated[]): readonly FoundProject[] {
  const built = projects.map(builtBy).filter(({ systems }) => systems.length > 0);
  if (!built.some(({ systems }) => systems.includes('ios'))) return [];
  const isWhole = built.every(({ project }) => project.isWhole && project.parts.every(hasPlainReference));
  const byFile = new Map(built.map((each) => [each.project.file.path, each]));
  return built.map((each) => ({
    file: each.project.file.path,
    isApp: productTypeOf(each, variantsOf(each)[0] ?? 'any') === application,
    declare: (placeAt) => ({
      ...{ kind: 'project', tool: 'dotnet', name: each.name, namesAllUses: isWhole },
      targets: variantsOf(each).map((system) => targetOf(each, system, byFile, placeAt)),
      ...{ products: new Map(), files: new Set(), place: placeAt(each.project.file.xml.elements[0]?.offset ?? 0) },
    }),
  }));
}

/** What each group is called beside the project itself. */
const suffixes: Readonly<Record<System, string>> = { ios: '', any: '', mac: ' (macOS)', other: ' (other systems)' };

function nameOf(built: Built, system: System): string {
  return system === variantsOf(built)[0] ? built.name : `${built.name}${suffixes[system]}`;
}

function targetOf(
  built: Built,
  system: System,
  byFile: ReadonlyMap<string, Built>,
  placeAt: (offset: number) => Place,
): ProjectTarget {
  const { project } = built;
  const own = project.parts.filter(({ element }) => countsFor(element, system));
  const folder = folderOf(project.file.path);
  return {
    name: nameOf(built, system),
    productType: productTypeOf(built, system),
    files: new Set([project.file.path, ...own.flatMap((part) => filesOf(part, project.file.path))]),
    folders: [...foldersOf(built, system, folder, own), ...own.flatMap((part) => globsOf(part, project.file.path))],
    scripts: [],
    infoPlists: new Set(
      system === 'ios' ? ['Info.plist', 'Platforms/iOS/Info.plist'].map((name) => posix.join(folder, name)) : [],
    ),
    platforms: platformsOf[system],
    configurations: [],
    product: null,
    uses: own.flatMap((part) => useOf(part, project.file.path, system, byFile)),
    place: placeAt(project.file.xml.elements[0]?.offset ?? 0),
  };
}

/** The systems as the targets of Xcode name them; of another one, its own name. */
const platformsOf: Readonly<Record<System, readonly string[]>> = {
  ios: ['ios'],
  mac: ['macos'],
  other: ['other'],
  any: [],
};

const application = 'com.apple.product-type.application';

function productTypeOf({ isProgram, isExtension, isTest }: Built, system: System): string {
  if (isTest) return 'com.apple.product-type.bundle.unit-test';
  if (system === 'mac' || system === 'other') return 'com.apple.product-type.tool';
  if (isExtension) return 'com.apple.product-type.app-extension';
  if (!isProgram) return 'com.apple.product-type.framework';
  return system === 'ios' ? application : 'com.apple.product-type.tool';
}

/** What a project reference names has to be known, or another project can be in the app that nobody sees. */
function hasPlainReference({ element, file }: Part): boolean {
  const written = element.name === 'ProjectReference' ? element.attributes.get('Include') : undefined;
  return listIn(written).every((each) => pathFrom(each, file, file) !== null);
}

/**
 * The name of an extension that Xcode built and an app of .NET copies: an attribute of its item, or an element in that.
 * Source: https://learn.microsoft.com/en-us/dotnet/ios/building-apps/build-items#additionalappextensions
 */
function extensionOf({ name, text, attributes, parent }: Part['element']): string | null {
  const item = 'AdditionalAppExtensions';
  if (name === item) return attributes.get('Name') ?? null;
  return name === 'Name' && parent?.name === item && text.trim() !== '' ? text.trim() : null;
}

function useOf(
  { element, file }: Part,
  project: string,
  system: System,
  byFile: ReadonlyMap<string, Built>,
): readonly TargetUse[] {
  const extension = extensionOf(element);
  if (extension !== null) return [{ kind: 'product', name: extension, isCopied: true }];
  if (element.name !== 'ProjectReference') return [];
  return listIn(element.attributes.get('Include')).flatMap((written): readonly TargetUse[] => {
    const path = pathFrom(written, file, project);
    const used = path === null ? undefined : byFile.get(path);
    if (path === null || used === undefined) return [];
    const variants = variantsOf(used);
    const name = nameOf(used, variants.includes(system) ? system : (variants[0] ?? system));
    return [{ kind: 'target', name, project: path, isCopied: true }];
  });
}

function folderOf(file: string): string {
  return posix.dirname(file).replace(/^\.$/, '');
}
