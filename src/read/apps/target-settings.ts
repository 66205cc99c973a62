import { posix } from 'node:path';
import type { Declaration, XcconfigSettings } from '../../model/declaration.js';
import type { Place } from '../../model/place.js';
import type { ProjectTarget, SettingLayer, TargetConfiguration } from '../../model/project.js';
import { folderOf } from '../../model/path.js';
import { expand, type Settings } from './build-settings.js';
import { systemsOf } from './systems.js';

/** What the build settings of a target say, in all of its configurations. */
export interface TargetSettings {
  /** The systems that it is built for. */
  readonly platforms: readonly string[];
  /** Its Info.plists, relative to the audited root. */
  readonly infoPlists: readonly string[];
  /** The configuration files that set something for it. */
  readonly files: ReadonlySet<string>;
  /** How it takes the usage descriptions that are build settings, by configuration. */
  readonly describing: readonly DescribingConfiguration[];
}

/** A configuration with the usage descriptions that it sets. */
export interface DescribingConfiguration {
  readonly name: string | null;
  /** Its Info.plist, relative to the audited root; null where it names none, or by a setting that nothing defines. */
  readonly infoPlist: string | null;
  /** Where its own settings set them. */
  readonly places: readonly Place[];
  /** The configuration files that count for it. */
  readonly files: readonly string[];
  /** Whether no setting has Xcode generate the Info.plist, so that it ignores them. */
  readonly isIgnored: boolean;
}

type Layer = Pick<Settings, 'get'>;

/** Includes go a few levels deep; more is a circle. */
const deepest = 8;

/**
 * Makes what fills in the build settings of targets.
 * @param declarations Everything that the manifests declare.
 */
export function createSettingReader(
  declarations: readonly Declaration[],
): (target: ProjectTarget, project: string) => TargetSettings {
  const files = new Map(
    declarations.flatMap((declaration) =>
      declaration.kind === 'xcconfig-settings' ? [[declaration.place.file, declaration] as const] : [],
    ),
  );
  return (target, project) => {
    const configurations = target.configurations.map((each) => layersOf(each, target, files));
    return {
      platforms: once([...target.platforms, ...configurations.flatMap(systemsOf)]),
      infoPlists: once([...target.infoPlists, ...configurations.flatMap((layers) => infoPlistOf(layers, project))]),
      files: new Set(target.configurations.flatMap(({ layers }) => layers.flatMap((layer) => filesOf(layer, files)))),
      describing: target.configurations.map((configuration, index) => ({
        name: configuration.name,
        infoPlist: infoPlistOf(configurations[index] ?? [], project)[0] ?? null,
        places: configuration.stated,
        files: configuration.layers.flatMap((layer) => filesOf(layer, files)),
        isIgnored: isIgnored(configuration, configurations[index] ?? [], files),
      })),
    };
  };
}

/** The settings of each layer; where one refers to another, the nearest that has it fills it in. */
function layersOf(
  { layers }: TargetConfiguration,
  target: ProjectTarget,
  files: ReadonlyMap<string, XcconfigSettings>,
): readonly Layer[] {
  const written = layers.flatMap((layer): readonly Layer[] =>
    layer.kind === 'settings' ? [layer.settings] : filesOf(layer, files).flatMap((file) => files.get(file)?.settings ?? []),
  );
  const builtIn = new Map([
    ['TARGET_NAME', target.name],
    ['TARGETNAME', target.name],
    ['PRODUCT_NAME', target.product ?? target.name],
    ['SRCROOT', '.'],
    ['PROJECT_DIR', '.'],
    ['SOURCE_ROOT', '.'],
  ]);
  const all: Layer = {
    get: (name) => {
      const found = written.find((layer) => isSet(layer.get(name)));
      return found?.get(name) ?? builtIn.get(name);
    },
  };
  return written.map((layer) => ({
    get: (name) => {
      const value = layer.get(name);
      return value === undefined ? undefined : expand(value, all);
    },
  }));
}

/** `$(inherited)` alone says what the next layer says. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && !/^\$[({]inherited[)}]$/.test(value.trim());
}

/** A configuration file, then those that it includes: what it sets itself counts before them. */
function filesOf(layer: SettingLayer, files: ReadonlyMap<string, XcconfigSettings>): readonly string[] {
  if (layer.kind === 'settings') return [];
  const found = new Set<string>();
  const open = [{ path: layer.path, depth: 0 }];
  for (const { path, depth } of open) {
    if (found.has(path) || depth > deepest) continue;
    found.add(path);
    for (const next of files.get(path)?.includes.toReversed() ?? []) open.push({ path: next, depth: depth + 1 });
  }
  return [...found];
}

/** `INFOPLIST_FILE` is relative to the folder of the project. */
function infoPlistOf(layers: readonly Layer[], project: string): readonly string[] {
  const written = layers.map((layer) => layer.get('INFOPLIST_FILE')).find((value) => value !== undefined && value !== '');
  if (written === undefined || written.includes('$')) return [];
  return [posix.join(folderOf(folderOf(project)), written)];
}

/** CocoaPods makes these files when pods are installed, and never turns it on in one. */
const ofPods = /(?:^|\/)Target Support Files\//;

/**
 * Xcode reads `INFOPLIST_KEY_…` only where `GENERATE_INFOPLIST_FILE` is on, and it is off where nothing says
 * (https://developer.apple.com/documentation/xcode/build-settings-reference). A configuration file that is not read may turn it on.
 */
function isIgnored(
  { layers: written }: TargetConfiguration,
  layers: readonly Layer[],
  files: ReadonlyMap<string, XcconfigSettings>,
): boolean {
  const isRead = written.every(
    (layer) => layer.kind === 'settings' || filesOf(layer, files).every((file) => files.has(file) || ofPods.test(file)),
  );
  const value = layers.map((layer) => layer.get('GENERATE_INFOPLIST_FILE')).find((each) => each !== undefined);
  return value === undefined ? isRead : /^(?:NO|FALSE|0)?$/i.test(value.trim());
}

function once(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
