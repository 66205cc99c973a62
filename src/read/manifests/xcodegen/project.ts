import { posix } from 'node:path';
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Place } from '../../../model/place.js';
import type { Project, ProjectTarget, SettingLayer, SourceFolder, TargetUse } from '../../../model/project.js';

/** What several parts of a project are read with. */
interface Context {
  /** The folder of the file, empty for the audited root. */
  readonly folder: string;
  /** The folders of packages of the repository, by what the project calls them. */
  readonly localPackages: ReadonlyMap<string, string>;
  /** The identities of the packages that are fetched, by what the project calls them. */
  readonly fetchedPackages: ReadonlyMap<string, string>;
  readonly templates: unknown;
  placeAt(offset: number): Place;
  /** Where a part of the file sets usage descriptions. */
  describedIn(node: YAMLMap): readonly Place[];
}

/**
 * The targets of a project of XcodeGen (yonaskolb/XcodeGen, Docs/ProjectSpec.md, Target).
 * @param root The outermost map.
 * @param file The path of the file.
 * @param fetched The identities of the packages that are fetched, by what the project calls them.
 * @param reading What tells the places of the file.
 */
export function projectOf(
  root: YAMLMap,
  file: string,
  fetched: ReadonlyMap<string, string>,
  reading: Pick<Context, 'placeAt' | 'describedIn'>,
): readonly Project[] {
  const folder = posix.dirname(file).replace(/^\.$/, '');
  const packages = pairsOf(root.get('packages', true)).flatMap(([name, value]) => {
    const path = isMap(value) ? textOf(value.get('path', true)) : null;
    return path === null ? [] : [[name, within(folder, path)] as const];
  });
  const context: Context = {
    ...reading,
    ...{ folder, templates: root.get('targetTemplates', true) },
    ...{ localPackages: new Map(packages), fetchedPackages: fetched },
  };
  const listed = root.get('targets', true);
  const targets = isMap(listed) ? listed.items.flatMap(({ key, value }) => targetOf(key, value, context)) : [];
  const [first] = targets;
  if (first === undefined) return [];
  const name = textOf(root.get('name', true));
  return [
    { kind: 'project', tool: 'xcodegen', name, targets, products: new Map(), files: new Set(), place: { ...first.place, file } },
  ];
}

/** The systems as XcodeGen calls them. */
const platforms: ReadonlyMap<string, string> = new Map([
  ['iOS', 'ios'],
  ['macOS', 'macos'],
  ['tvOS', 'tvos'],
  ['watchOS', 'watchos'],
  ['visionOS', 'visionos'],
]);

function targetOf(key: unknown, node: unknown, context: Context): readonly ProjectTarget[] {
  const name = textOf(key);
  if (name === null || !isMap(node) || !isScalar(key)) return [];
  const layers = [node, ...templatesOf(node, context)];
  const find = (part: string): unknown => layers.map((layer) => layer.get(part, true)).find((value) => value !== undefined);
  const all = (part: string): readonly unknown[] => layers.flatMap((layer) => itemsOf(layer.get(part, true)));
  const filled = (text: string): string => text.replaceAll(/\$\{target_name\}|\$target_name\b/g, name);
  const type = textOf(find('type'));
  if (type === null) return [];
  const systems = [...itemsOf(find('platform')), ...itemsOf(find('supportedDestinations'))].flatMap((each) => textOf(each) ?? []);
  const info = find('info');
  const path = isMap(info) ? textOf(info.get('path', true)) : null;
  return [
    {
      name,
      productType: `com.apple.product-type.${type}`,
      files: new Set(),
      folders: all('sources').flatMap((each) => foldersOf(each, context.folder, filled)),
      scripts: scriptsOf(layers),
      infoPlists: new Set(path === null ? [] : [within(context.folder, filled(path))]),
      platforms: [...new Set(systems.flatMap((system) => platforms.get(system) ?? []))],
      configurations: [
        { name: null, layers: [], stated: layers.flatMap((layer) => context.describedIn(layer)) },
        ...layers
          .flatMap((layer) => settingsOf(layer.get('settings', true)))
          .map((layer) => ({ name: null, layers: [layer], stated: [] })),
      ],
      product: textOf(find('productName')),
      uses: all('dependencies').flatMap((each) => useOf(each, context)),
      place: context.placeAt(key.range?.[0] ?? 0),
    },
  ];
}

function templatesOf(node: YAMLMap, { templates }: Context): readonly YAMLMap[] {
  const names = itemsOf(node.get('templates', true)).flatMap((each) => textOf(each) ?? []);
  const known = isMap(templates) ? templates : null;
  return names.flatMap((name) => {
    const template = known?.get(name, true);
    return isMap(template) ? [template] : [];
  });
}

/** `- App`, `- path: App` with `includes` and `excludes`. */
function foldersOf(node: unknown, folder: string, filled: (text: string) => string): readonly SourceFolder[] {
  const written = isMap(node) ? textOf(node.get('path', true)) : textOf(node);
  if (written === null) return [];
  const path = within(folder, filled(written));
  const globs = (key: string): readonly string[] =>
    isMap(node) ? itemsOf(node.get(key, true)).flatMap((each) => textOf(each) ?? []) : [];
  // A path that is left out may be a folder.
  const patterns = (key: string): readonly string[] =>
    globs(key).flatMap((glob) => [within(path, glob), `${within(path, glob)}/**`]);
  const isFile = /\.\w+$/.test(path);
  if (isFile) return [{ path: within(path, '..'), except: new Set(), only: [path], without: [] }];
  return [{ path, except: new Set(), only: patterns('includes'), without: patterns('excludes') }];
}

function scriptsOf(layers: readonly YAMLMap[]): readonly string[] {
  const keys = ['preBuildScripts', 'postCompileScripts', 'postBuildScripts', 'postbuildScripts', 'prebuildScripts'];
  const scripts = layers.flatMap((layer) => keys.flatMap((key) => itemsOf(layer.get(key, true))));
  return scripts.flatMap((each) => (isMap(each) ? (textOf(each.get('script', true)) ?? []) : []));
}

/** The settings of all configurations, and those of each. */
function settingsOf(node: unknown): readonly SettingLayer[] {
  if (!isMap(node)) return [];
  const groups = [node.get('base', true), ...pairsOf(node.get('configs', true)).map(([, value]) => value)];
  const written = [node, ...groups.filter(isMap)].map((group) =>
    pairsOf(group).flatMap(([name, value]) => {
      const text = textOf(value);
      return text === null ? [] : [[name, text] as const];
    }),
  );
  return written.flatMap((pairs) => (pairs.length === 0 ? [] : [{ kind: 'settings', settings: new Map(pairs) } as const]));
}

/** `- target: Core`, `- target: Other/Core`, `- package: Firebase` with its products, `- framework: Ads.framework`. */
function useOf(node: unknown, { localPackages, fetchedPackages }: Context): readonly TargetUse[] {
  if (!isMap(node)) return [];
  const text = (key: string): string | null => textOf(node.get(key, true));
  const target = text('target');
  if (target !== null) return [{ kind: 'product', name: posix.basename(target), isCopied: true }];
  const owner = text('package');
  if (owner !== null) {
    const listed = itemsOf(node.get('products', true)).flatMap((each) => textOf(each) ?? []);
    const names = listed.length > 0 ? listed : [text('product') ?? owner];
    const from = { package: fetchedPackages.get(owner) ?? null, folder: localPackages.get(owner) ?? null };
    return names.map((name) => ({ kind: 'package-product', name, ...from }));
  }
  const framework = text('framework') ?? text('carthage');
  return framework === null ? [] : [{ kind: 'product', name: posix.parse(framework).name, isCopied: true }];
}

function within(folder: string, path: string): string {
  return posix.join(folder, path).replace(/^\.$|\/$/g, '');
}

function textOf(node: unknown): string | null {
  const value = isScalar(node) ? node.value : node;
  return typeof value === 'string' ? value : null;
}

/** A list, or one value in its place. */
function itemsOf(node: unknown): readonly unknown[] {
  if (node === undefined || node === null) return [];
  return isSeq(node) ? node.items : [node];
}

function pairsOf(node: unknown): readonly (readonly [string, unknown])[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = textOf(key);
    return name === null ? [] : [[name, value] as const];
  });
}
