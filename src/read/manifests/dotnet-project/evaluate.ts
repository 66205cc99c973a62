import { posix } from 'node:path';
import type { XmlElement, XmlElements } from '../../syntax/xml-elements.js';

/** A file of MSBuild. */
export interface BuildFile {
  readonly path: string;
  readonly xml: XmlElements;
}

/** An element with the file in which it stands. */
export interface Part {
  readonly element: XmlElement;
  readonly file: string;
}

/** A project with all that it imports. */
export interface Evaluated {
  readonly file: BuildFile;
  readonly parts: readonly Part[];
  /** What it imports, as written. */
  readonly imports: readonly string[];
  /** Whether everything that it imports was read, but for what packages and the tools themselves bring. */
  readonly isWhole: boolean;
}

/** Imports go a few levels deep; more is a circle. */
const deepest = 8;

/** What the tools and packages bring: it adds no other project. */
const ofTools =
  /\$\((?:MSBuild(?:Extensions|Tools|Bin|SDKs)\w*|VSToolsPath|SolutionDir\)[\\/]?\.nuget|NuGetPackageRoot|Pkg\w+)|(?:^|[\\/])packages[\\/]/i;

/**
 * Puts a project together with what it imports, and with the nearest Directory.Build files above it
 * (https://learn.microsoft.com/en-us/visualstudio/msbuild/customize-by-directory).
 * @param file The project.
 * @param files All files of MSBuild in the repository, by path.
 */
export function evaluate(file: BuildFile, files: ReadonlyMap<string, BuildFile>): Evaluated {
  const around = ['Directory.Build.props', 'Directory.Build.targets'].flatMap((name) => nearest(file.path, name, files) ?? []);
  const open = [...around, file].map((each) => ({ each, depth: 0 }));
  const seen = new Set(open.map(({ each }) => each.path));
  const parts: Part[] = [];
  const imports: string[] = [];
  let isWhole = true;
  for (const { each, depth } of open) {
    for (const element of each.xml.elements) {
      parts.push({ element, file: each.path });
      if (element.name !== 'Import' || element.attributes.has('Sdk')) continue;
      const written = element.attributes.get('Project') ?? '';
      imports.push(written);
      const path = pathFrom(written, each.path, file.path);
      const imported = path === null ? undefined : files.get(path);
      if (imported === undefined || depth >= deepest) isWhole &&= ofTools.test(written) || isOptional(element);
      else if (!seen.has(imported.path)) {
        seen.add(imported.path);
        open.push({ each: imported, depth: depth + 1 });
      }
    }
  }
  return { file, parts, imports, isWhole };
}

/** What is imported only where it is there, and is not in the repository, is made by a build. */
function isOptional({ attributes }: XmlElement): boolean {
  return /\bExists\(/i.test(attributes.get('Condition') ?? '');
}

function nearest(path: string, name: string, files: ReadonlyMap<string, BuildFile>): BuildFile | undefined {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    const found = files.get(posix.join(folder, name));
    if (found !== undefined || folder === '.' || folder === '/') return found;
  }
}

/**
 * A path as MSBuild writes it, relative to the audited root.
 * @param written As in the file.
 * @param file The file in which it stands: its folder is `$(MSBuildThisFileDirectory)`.
 * @param project The project: its folder is what paths are relative to, and `$(MSBuildProjectDirectory)`.
 * @returns Null where it depends on other properties, or leads out of the repository.
 */
export function pathFrom(written: string, file: string, project: string): string | null {
  const isHere = /^\$\(MSBuildThisFileDirectory\)/i.test(written);
  const plain = written.replace(/^\$\(MSBuild(?:ThisFile|Project)Directory\)/i, './').replaceAll('\\', '/');
  if (plain.includes('$(') || plain === '' || plain.startsWith('/')) return null;
  // What an import names is relative to the file itself, as items of a project are.
  const folder = posix.dirname(isHere || !/^\$\(MSBuildProject/i.test(written) ? file : project);
  const path = posix.join(folder, plain);
  return path.startsWith('../') ? null : path.replace(/^\.\//, '');
}
