import { posix } from 'node:path';
import type { SourceFolder } from '../../../model/project.js';
import { sdkOf, type Built } from './built.js';
import { pathFrom, type Part } from './evaluate.js';
import { listIn } from './items.js';
import type { System } from './systems.js';

/** Folders of one system in a project for several (https://learn.microsoft.com/en-us/dotnet/maui/fundamentals/single-project). */
const platformFolders: Readonly<Record<string, System>> = {
  iOS: 'ios',
  MacCatalyst: 'mac',
  Android: 'other',
  Windows: 'other',
  Tizen: 'other',
};

/**
 * The extensions of code that other tools build, which projects of .NET take as prebuilt frameworks.
 * Source: https://github.com/dotnet/sdk, Microsoft.NET.Sdk.DefaultItems.props: it compiles files of `$(DefaultLanguageSourceExtension)`
 */
const ofXcode = ['swift', 'm', 'mm', 'h'];

/**
 * The folders that a project takes whole: one that names an SDK takes what lies in its folder; an older one lists its files.
 * @param system The system that it is built for.
 * @param path The folder of the project.
 * @param own The parts of the project that count for the system.
 */
export function foldersOf({ project }: Built, system: System, path: string, own: readonly Part[]): readonly SourceFolder[] {
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
    {
      ...{ path, except: new Set<string>(), only: [] },
      without: [
        ...removed,
        ...ofOthers,
        ...[...(byHand ? ['cs'] : []), ...ofXcode].map((each) => posix.join(path, `**/*.${each}`)),
      ],
    },
  ];
}
