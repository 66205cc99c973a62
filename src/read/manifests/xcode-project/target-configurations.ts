import { posix } from 'node:path';
import type { Place } from '../../../model/place.js';
import type { SettingLayer, TargetConfiguration } from '../../../model/project.js';
import { objectsOf, textOf, type ProjectObject } from './objects.js';
import type { ProjectLayout } from './target-uses.js';

/**
 * Makes what tells the build settings of a target, in each of its configurations: its own, those of the configuration file below them,
 * then those of the project (https://developer.apple.com/documentation/xcode/adding-a-build-configuration-file-to-your-project).
 * @param layout Of the project.
 * @param described Where configurations say something of what is built, by the id of the configuration.
 */
export function configurationsIn(
  layout: ProjectLayout,
  described: ReadonlyMap<string, readonly Place[]>,
): (target: ProjectObject) => readonly TargetConfiguration[] {
  const { objects } = layout;
  const projects = [...objects.values()].filter(({ isa }) => isa === 'PBXProject');
  const ofProject = new Map(
    projects.flatMap((project) => listOf(layout, project)).map((each) => [textOf(each, 'name'), layersOf(layout, each)]),
  );
  return (target) =>
    listOf(layout, target).map((configuration) => ({
      name: textOf(configuration, 'name'),
      layers: [...layersOf(layout, configuration), ...(ofProject.get(textOf(configuration, 'name')) ?? [])],
      stated: described.get(configuration.id ?? '') ?? [],
    }));
}

function listOf({ objects }: ProjectLayout, owner: ProjectObject): readonly ProjectObject[] {
  const list = objects.get(textOf(owner, 'buildConfigurationList') ?? '');
  return list === undefined ? [] : objectsOf(objects, list, 'buildConfigurations');
}

function layersOf(layout: ProjectLayout, configuration: ProjectObject): readonly SettingLayer[] {
  const settings = configuration.dictionaries.get('buildSettings');
  const path = baseOf(layout, configuration);
  return [
    ...(settings === undefined
      ? []
      : [{ kind: 'settings', settings: { get: (name: string) => settings.get(name)?.value } } as const]),
    ...(path === null ? [] : [{ kind: 'file', path } as const]),
  ];
}

/** The configuration file, as a file of the project, or as a path in a folder that Xcode takes as it finds it. */
function baseOf({ paths }: ProjectLayout, configuration: ProjectObject): string | null {
  const file = paths.get(textOf(configuration, 'baseConfigurationReference') ?? '');
  if (file !== undefined) return file;
  const folder = paths.get(textOf(configuration, 'baseConfigurationReferenceAnchor') ?? '');
  const path = textOf(configuration, 'baseConfigurationReferenceRelativePath');
  return folder === undefined || path === null ? null : posix.join(folder, path);
}
