/** The settings of a target, or of a project, by configuration: one for all where there is no difference. */
export type Settings = Readonly<Record<string, string>>;

/** What a target takes, and how. Paths are relative to the folder of the project. */
export interface TargetShape {
  readonly name: string;
  /** Without `com.apple.product-type.`; an app where it is absent. */
  readonly type?: string;
  readonly sources?: readonly string[];
  readonly resources?: readonly string[];
  /** Files that a build phase copies, with its destination (`7`: resources) and the folder there. */
  readonly copies?: readonly { readonly to: string; readonly folder: string; readonly files: readonly string[] }[];
  /** Folders that it takes as they are, but for the files that it leaves out. */
  readonly synchronized?: readonly { readonly path: string; readonly except: readonly string[] }[];
  readonly debug?: Settings;
  readonly settings: Settings;
  /** The .xcconfig file of its configurations. */
  readonly xcconfig?: string;
}

/** What a project is besides its targets. */
export interface ProjectShape {
  readonly targets: readonly TargetShape[];
  /** Files that it lists and no target takes. */
  readonly others?: readonly string[];
  readonly settings?: Settings;
}

/** An object of a project file as it is written. */
type Value = string | readonly Value[] | { readonly [key: string]: Value };

/**
 * Writes a project.pbxproj as Xcode does, as far as an audit can care.
 * @param shape The project.
 * @returns Its text. The same shape gives the same text.
 */
export function xcodeProject({ targets, others = [], settings = { SDKROOT: 'iphoneos' } }: ProjectShape): string {
  const objects = new Map<string, Value>();
  const add = (isa: string, fields: Readonly<Record<string, Value>>): string => {
    const id = (objects.size + 1).toString(16).toUpperCase().padStart(24, '0');
    objects.set(id, { isa, ...fields });
    return id;
  };
  const references = new Map<string, string>();
  const reference = (path: string): string => {
    const type = /\.\w+$/.test(path) ? 'text' : 'folder';
    const id = references.get(path) ?? add('PBXFileReference', { lastKnownFileType: type, path, sourceTree: 'SOURCE_ROOT' });
    references.set(path, id);
    return id;
  };
  const files = (paths: readonly string[]): Value => paths.map((path) => add('PBXBuildFile', { fileRef: reference(path) }));
  const configurations = (debug: Settings, release: Settings, more: Readonly<Record<string, Value>> = {}): string => {
    const each = Object.entries({ Debug: debug, Release: release });
    const ids = each.map(([name, buildSettings]) => add('XCBuildConfiguration', { name, buildSettings, ...more }));
    return add('XCConfigurationList', { buildConfigurations: ids });
  };
  const groups: string[] = [];
  const write = (target: TargetShape): string => {
    const { name, type = 'application', sources = [], resources = [], copies = [], synchronized = [], xcconfig } = target;
    const buildPhases = [
      add('PBXSourcesBuildPhase', { files: files(sources) }),
      add('PBXResourcesBuildPhase', { files: files(resources) }),
      ...copies.map(({ to, folder, files: copied }) =>
        add('PBXCopyFilesBuildPhase', { dstSubfolderSpec: to, dstPath: folder, files: files(copied) }),
      ),
    ];
    const based = xcconfig === undefined ? {} : { baseConfigurationReference: reference(xcconfig) };
    const list = configurations(target.debug ?? target.settings, target.settings, based);
    const own = { name, productType: `com.apple.product-type.${type}`, buildPhases, buildConfigurationList: list };
    const id = add('PBXNativeTarget', { ...own, dependencies: [] });
    const folders = synchronized.map(({ path, except }) => {
      const set = add('PBXFileSystemSynchronizedBuildFileExceptionSet', { membershipExceptions: except, target: id });
      return add('PBXFileSystemSynchronizedRootGroup', { path, sourceTree: 'SOURCE_ROOT', exceptions: [set] });
    });
    groups.push(...folders);
    objects.set(id, { isa: 'PBXNativeTarget', ...own, dependencies: [], fileSystemSynchronizedGroups: folders });
    return id;
  };
  const built = targets.map(write);
  const children = [...others.map(reference), ...references.values(), ...groups];
  const mainGroup = add('PBXGroup', { children: [...new Set(children)], sourceTree: '<group>' });
  const root = add('PBXProject', { buildConfigurationList: configurations(settings, settings), mainGroup, targets: built });
  const lines = [...objects].map(([id, object]) => `\t\t${id} = ${written(object)};`);
  return `// !$*UTF8*$!\n{\n\tarchiveVersion = 1;\n\tobjectVersion = 77;\n\tobjects = {\n${lines.join('\n')}\n\t};\n\trootObject = ${root};\n}\n`;
}

function written(value: Value): string {
  if (typeof value === 'string') return /^[\w./]+$/.test(value) ? value : JSON.stringify(value);
  if (isList(value)) return `(${value.map((item) => `${written(item)}, `).join('')})`;
  const entries = Object.entries(value).map(([key, each]) => `${written(key)} = ${written(each)}; `);
  return `{${entries.join('')}}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
