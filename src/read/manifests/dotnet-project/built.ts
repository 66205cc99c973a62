import { posix } from 'node:path';
import type { Evaluated } from './evaluate.js';
import { systemsOf, type System } from './systems.js';

/** What a project builds. */
export interface Built {
  readonly project: Evaluated;
  readonly name: string;
  readonly systems: readonly System[];
  readonly isProgram: boolean;
  readonly isExtension: boolean;
  readonly isTest: boolean;
}

/** Finds out what a project builds. */
export function builtBy(project: Evaluated): Built {
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

/** The SDK that a project names; empty for one of before 2017. */
export function sdkOf({ file }: Evaluated): string {
  return file.xml.elements.find(({ name, parent }) => name === 'Project' && parent === null)?.attributes.get('Sdk') ?? '';
}

/** The groups of systems for which a project is built from different files, that for iOS first. */
export function variantsOf({ systems }: Built): readonly System[] {
  const main: System | undefined = systems.includes('ios') ? 'ios' : systems.includes('any') ? 'any' : undefined;
  return [...(main === undefined ? [] : [main]), ...systems.filter((system) => system === 'mac' || system === 'other')];
}
