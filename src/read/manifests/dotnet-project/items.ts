import { posix } from 'node:path';
import type { SourceFolder } from '../../../model/project.js';
import { pathFrom, type Part } from './evaluate.js';

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
    'AdditionalAppExtensions',
    'XcodeProject',
  ],
]);

function included({ element }: Part): readonly string[] {
  if (element.parent?.name !== 'ItemGroup' || noFiles.has(element.name)) return [];
  return listIn(element.attributes.get('Include'));
}

/** The entries of a list as MSBuild writes it. */
export function listIn(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The files that an item names, but for patterns. @param project The file of the project. */
export function filesOf(part: Part, project: string): readonly string[] {
  return included(part).flatMap((written) => (written.includes('*') ? [] : (pathFrom(written, part.file, project) ?? [])));
}

/** `..\Shared\**\*.cs`: what lies below the folder before the first pattern. @param project The file of the project. */
export function globsOf(part: Part, project: string): readonly SourceFolder[] {
  return included(part).flatMap((written) => {
    const glob = written.includes('*') ? pathFrom(written, part.file, project) : null;
    if (glob === null) return [];
    const path = posix.dirname(glob.slice(0, glob.indexOf('*')) + 'x').replace(/^\.$/, '');
    return [{ path, except: new Set<string>(), only: [glob], without: [] }];
  });
}
