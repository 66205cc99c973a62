import { posix } from 'node:path';
import type { Place } from '../../../model/place.js';
import type { Project, ProjectTarget, SourceFolder, TargetUse } from '../../../model/project.js';
import { pathFrom, type Evaluated, type Part } from './evaluate.js';
import rows from './systems.json' with { type: 'json' };

/** What a project is built for: `any` is code that every system runs. */
type System = 'ios' | 'mac' | 'other' | 'any';

/** A project before its places are known. */
export interface FoundProject {
  readonly file: string;
  declare(placeAt: (offset: number) => Place): Project;
}

/** What a project builds. */
interface Built {
  readonly project: Evaluated;
  readonly name: string;
  readonly systems: readonly System[];
  readonly isProgram: boolean;
  readonly isExtension: boolean;
  readonly isTest: boolean;
}

const patterns = rows.map(({ system, part, pattern }) => ({ system: system as System, part, pattern: new RegExp(pattern, 'i') }));

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
    declare: (placeAt) => ({
      ...{ kind: 'project', tool: 'dotnet', name: each.name, namesAllUses: isWhole },
      targets: variantsOf(each).map((system) => targetOf(each, system, byFile, placeAt)),
      ...{ products: new Map(), files: new Set(), place: placeAt(each.project.file.xml.elements[0]?.offset ?? 0) },
    }),
  }));
}

function builtBy(project: Evaluated): Built {
  const path = project.file.path;
  const valuesOf = (...names: readonly string[]): readonly string[] =>
    project.parts.flatMap(({ element }) => (names.includes(element.name) ? [element.text.trim()] : []));
  const isTrue = (name: string): boolean => valuesOf(name).some((value) => value.toLowerCase() === 'true');
  const packages = project.parts.flatMap(({ element: { name, attributes } }) =>
    name === 'PackageReference' ? (attributes.get('Include') ?? []) : [],
  );
  return {
    project,
    name: posix.basename(path, '.csproj'),
    systems: systemsOf(project, valuesOf),
    isProgram: valuesOf('OutputType').some((value) => /^(?:win)?exe$/i.test(value)) || serverSdk.test(sdkOf(project)),
    isExtension: isTrue('IsAppExtension') || project.imports.some((written) => written.includes('AppExtension')),
    isTest: isTrue('IsTestProject') || packages.some((name) => testPackages.test(name)),
  };
}

/** Project SDKs of servers (https://learn.microsoft.com/en-us/dotnet/core/project-sdk/overview). */
const serverSdk = /^Microsoft\.NET\.Sdk\.(?:Web|Worker|BlazorWebAssembly)\b|^Aspire\./;
const testPackages = /^(?:Microsoft\.NET\.Test\.Sdk|xunit|NUnit|MSTest\.TestFramework|Xamarin\.UITest)$/i;

function sdkOf({ file }: Evaluated): string {
  return file.xml.elements.find(({ name, parent }) => name === 'Project' && parent === null)?.attributes.get('Sdk') ?? '';
}

function systemsOf({ imports }: Evaluated, valuesOf: (...names: readonly string[]) => readonly string[]): readonly System[] {
  const written = {
    framework: valuesOf('TargetFramework', 'TargetFrameworks').flatMap(listIn),
    type: valuesOf('ProjectTypeGuids'),
    import: imports,
  };
  const found = patterns.flatMap(({ system, part, pattern }) =>
    written[part as keyof typeof written].some((text) => pattern.test(text)) ? [system] : [],
  );
  // Projects of before 2017 that name no system of their own are portable, or of .NET Framework.
  const isOld = found.length === 0 && valuesOf('TargetFrameworkVersion').length > 0;
  return isOld ? ['any'] : [...new Set(found)];
}

/** The groups of systems for which a project is built from different files, that for iOS first. */
function variantsOf({ systems }: Built): readonly System[] {
  const main: System | undefined = systems.includes('ios') ? 'ios' : systems.includes('any') ? 'any' : undefined;
  return [...(main === undefined ? [] : [main]), ...systems.filter((system) => system === 'mac' || system === 'other')];
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

function productTypeOf({ isProgram, isExtension, isTest }: Built, system: System): string {
  if (isTest) return 'com.apple.product-type.bundle.unit-test';
  if (system === 'mac' || system === 'other') return 'com.apple.product-type.tool';
  if (isExtension) return 'com.apple.product-type.app-extension';
  if (!isProgram) return 'com.apple.product-type.framework';
  return system === 'ios' ? 'com.apple.product-type.application' : 'com.apple.product-type.tool';
}

/** How conditions name systems. */
const named: readonly (readonly [System, RegExp])[] = [
  ['ios', /ios/i],
  ['mac', /maccatalyst|macos/i],
  ['other', /android|windows|tizen|uap/i],
];

/** Whether an element counts where a project is built for some system: a condition that names others alone leaves it out. */
function countsFor(element: Part['element'], system: System): boolean {
  if (system === 'any') return true;
  for (let each: Part['element'] | null = element; each !== null; each = each.parent) {
    const condition = each.attributes.get('Condition') ?? '';
    if (condition.includes('!=') || /!\s*\$|\bor\b/i.test(condition)) continue;
    const systems = named.filter(([, pattern]) => pattern.test(condition)).map(([name]) => name);
    if (systems.length > 0 && !systems.includes(system)) return false;
  }
  return true;
}

/** Items that are no files of the target. */
const noFiles: ReadonlySet<string> = new Set([
  ...['Reference', 'ProjectReference', 'PackageReference', 'PackageVersion', 'NativeReference', 'FrameworkReference', 'Using'],
  ...[
    'Folder',
    'Import',
    'ProjectCapability',
    'Service',
    'BootstrapperPackage',
    'AssemblyAttribute',
    'InternalsVisibleTo',
    'Analyzer',
  ],
]);

function included({ element }: Part): readonly string[] {
  if (element.parent?.name !== 'ItemGroup' || noFiles.has(element.name)) return [];
  return listIn(element.attributes.get('Include'));
}

/** The entries of a list as MSBuild writes it. */
function listIn(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function filesOf(part: Part, project: string): readonly string[] {
  return included(part).flatMap((written) => (written.includes('*') ? [] : (pathFrom(written, part.file, project) ?? [])));
}

/** `..\Shared\**\*.cs`: what lies below the folder before the first pattern. */
function globsOf(part: Part, project: string): readonly SourceFolder[] {
  return included(part).flatMap((written) => {
    const glob = written.includes('*') ? pathFrom(written, part.file, project) : null;
    if (glob === null) return [];
    const path = posix.dirname(glob.slice(0, glob.indexOf('*')) + 'x').replace(/^\.$/, '');
    return [{ path, except: new Set<string>(), only: [glob], without: [] }];
  });
}

/** Folders of one system in a project for several (https://learn.microsoft.com/en-us/dotnet/maui/fundamentals/single-project). */
const platformFolders: Readonly<Record<string, System>> = {
  iOS: 'ios',
  MacCatalyst: 'mac',
  Android: 'other',
  Windows: 'other',
  Tizen: 'other',
};

/** A project that names an SDK takes what lies in its folder; an older one lists its files. */
function foldersOf({ project }: Built, system: System, path: string, own: readonly Part[]): readonly SourceFolder[] {
  if (sdkOf(project) === '' && !project.parts.some(({ element }) => element.attributes.has('Sdk'))) return [];
  const removed = own.flatMap(({ element, file }) =>
    element.name === 'Compile' || element.name === 'None'
      ? listIn(element.attributes.get('Remove')).flatMap((written) => pathFrom(written, file, project.file.path) ?? [])
      : [],
  );
  const isSingle = own.some(
    ({ element }) => /^(?:UseMaui|SingleProject)$/.test(element.name) && /^true$/i.test(element.text.trim()),
  );
  const ofOthers = isSingle
    ? Object.entries(platformFolders).flatMap(([name, of]) =>
        of === system ? [] : [`${posix.join(path, 'Platforms', name)}/**`],
      )
    : [];
  const byHand = own.some(({ element: { name, text } }) => name === 'EnableDefaultCompileItems' && /^false$/i.test(text.trim()));
  return [
    { path, except: new Set(), only: [], without: [...removed, ...ofOthers, ...(byHand ? [posix.join(path, '**/*.cs')] : [])] },
  ];
}

/** What a project reference names has to be known, or another project can be in the app that nobody sees. */
function hasPlainReference({ element, file }: Part): boolean {
  const written = element.name === 'ProjectReference' ? element.attributes.get('Include') : undefined;
  return listIn(written).every((each) => pathFrom(each, file, file) !== null);
}

function useOf(
  { element, file }: Part,
  project: string,
  system: System,
  byFile: ReadonlyMap<string, Built>,
): readonly TargetUse[] {
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
