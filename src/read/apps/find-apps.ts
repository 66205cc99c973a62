import { posix } from 'node:path';
import type { App, Stated } from '../../model/app.js';
import type { BuildConfiguration, Declaration, InfoPlist } from '../../model/declaration.js';
import { expand, type Settings } from './build-settings.js';

/**
 * Tells which apps a repository builds, by what their build configurations, Info.plists and Expo configurations state.
 * @param declarations Everything that the manifests declare.
 * @returns Each app once, in the order of the declarations; a value that another file or the build fills in stays as written.
 */
export function findApps(declarations: readonly Declaration[]): readonly App[] {
  const plists = declarations.filter((declaration) => declaration.kind === 'info-plist');
  const configurations = declarations.filter((declaration) => declaration.kind === 'build-configuration');
  const built = appsOfProjects(configurations, plists, sharedSettings(declarations));
  const alone = built.length > 0 ? [] : plists.filter(({ isApp }) => isApp).map((plist) => appOf(plist, new Map()));
  const expo = built.length > 0 || alone.length > 0 ? [] : declarations.filter(({ kind }) => kind === 'expo-app');
  return once([
    ...built,
    ...alone,
    ...expo.flatMap((declaration) => (declaration.kind === 'expo-app' ? [declaration] : [])).map(ofExpo),
  ]);
}

function ofExpo({ name, bundleId, version, place }: Extract<Declaration, { readonly kind: 'expo-app' }>): App {
  return { name: stated(name), bundleId: stated(bundleId), version: stated(version), place };
}

/** Settings of .xcconfig files that have the same value wherever they stand: which file a target includes is not followed. */
function sharedSettings(declarations: readonly Declaration[]): Settings {
  const values = new Map<string, string | null>();
  for (const declaration of declarations) {
    if (declaration.kind !== 'xcconfig-settings') continue;
    for (const [name, value] of declaration.settings) values.set(name, (values.get(name) ?? value) === value ? value : null);
  }
  return new Map([...values].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
}

/** What only tests and frameworks set (Xcode's build settings reference). */
const otherProducts: readonly string[] = ['TEST_HOST', 'TEST_TARGET_NAME', 'BUNDLE_LOADER', 'DYLIB_INSTALL_NAME_BASE'];

function appsOfProjects(
  configurations: readonly BuildConfiguration[],
  plists: readonly InfoPlist[],
  shared: Settings,
): readonly App[] {
  const products = configurations.filter(
    ({ settings }) => settings.has('PRODUCT_BUNDLE_IDENTIFIER') && !otherProducts.some((name) => settings.has(name)),
  );
  // An app has an icon; where no target has one, the project says nothing of it.
  const withIcon = products.filter(({ settings }) => settings.has('ASSETCATALOG_COMPILER_APPICON_NAME'));
  const candidates = withIcon.length > 0 ? withIcon : products;
  const released = candidates.filter(({ name }) => name === 'Release');
  const projects = projectsOf(configurations);
  const plistsByFile = new Map(plists.toReversed().map((plist) => [plist.place.file, plist]));
  const apps = (released.length > 0 ? released : candidates).map((configuration): App => {
    const { settings: ofProject } = projects.get(projectKey(configuration)) ?? { settings: none };
    const settings = layered(configuration.settings, ofProject, shared);
    const plist = plistsByFile.get(plistPath(configuration, settings));
    return appOf({ ...(plist ?? nothing), place: configuration.place }, settings);
  });
  const hosts = new Set(apps.flatMap(({ bundleId }) => bundleId?.text ?? []));
  return apps.filter(({ bundleId }) => bundleId === null || !isWithin(bundleId.text, hosts));
}

const none: Settings = new Map();

/** What projects set for all their targets, by file and configuration: of several, the first. */
function projectsOf(configurations: readonly BuildConfiguration[]): ReadonlyMap<string, BuildConfiguration> {
  const projects = configurations.filter(({ settings }) => !settings.has('PRODUCT_BUNDLE_IDENTIFIER'));
  return new Map(projects.toReversed().map((project) => [projectKey(project), project]));
}

function projectKey({ place, name }: BuildConfiguration): string {
  return JSON.stringify([place.file, name]);
}

/** Settings that take what they lack from others: a project can have thousands of each. */
function layered(...layers: readonly Pick<Settings, 'get'>[]): Pick<Settings, 'get'> {
  return {
    get(name) {
      for (const layer of layers) {
        const value = layer.get(name);
        if (value !== undefined) return value;
      }
      return undefined;
    },
  };
}

const nothing = { name: null, bundleId: null, version: null } as const;

function appOf(
  { name, bundleId, version, place }: Pick<InfoPlist, 'name' | 'bundleId' | 'version' | 'place'>,
  settings: Pick<Settings, 'get'>,
): App {
  const setting = (key: string): string | null => settings.get(key) ?? null;
  const expanded = (value: string | null): Stated | null => stated(value === null ? null : expand(value, settings));
  return {
    name: expanded(name ?? setting('INFOPLIST_KEY_CFBundleDisplayName') ?? setting('PRODUCT_NAME')),
    bundleId: expanded(bundleId ?? setting('PRODUCT_BUNDLE_IDENTIFIER')),
    version: expanded(version ?? setting('MARKETING_VERSION')),
    place,
  };
}

/** The Info.plist of a target, relative to the audited folder: `INFOPLIST_FILE` is relative to the folder of the project. */
function plistPath({ place }: BuildConfiguration, settings: Pick<Settings, 'get'>): string {
  const root = posix.dirname(posix.dirname(place.file));
  const written = settings.get('INFOPLIST_FILE') ?? '';
  return posix.join(root, expand(written, layered(ownFolder, settings)));
}

/** A project's own folder, which paths are relative to anyway. */
const ownFolder: Settings = new Map([
  ['SRCROOT', '.'],
  ['PROJECT_DIR', '.'],
]);

/** An extension's or a watch app's identifier begins with that of its app (Apple: CFBundleIdentifier). */
function isWithin(bundleId: string, hosts: ReadonlySet<string>): boolean {
  for (let dot = bundleId.indexOf('.'); dot !== -1; dot = bundleId.indexOf('.', dot + 1))
    if (hosts.has(bundleId.slice(0, dot))) return true;
  return false;
}

function stated(text: string | null): Stated | null {
  return text === null || text === '' ? null : { text, isResolved: !text.includes('$') };
}

function once(apps: readonly App[]): readonly App[] {
  const keyOf = ({ name, bundleId, version }: App): string => JSON.stringify([name, bundleId, version]);
  const seen = new Set<string>();
  return apps.filter((app) => seen.size < seen.add(keyOf(app)).size);
}

/**
 * Reads the name of the only app that some declarations are about.
 * @param declarations Of one app root.
 * @returns Null where they name none or several, or the build fills the name in.
 */
export function nameOfOnly(declarations: readonly Declaration[]): string | null {
  const [first, ...others] = new Set(findApps(declarations).map(({ name }) => (name?.isResolved === true ? name.text : null)));
  return others.length > 0 ? null : (first ?? null);
}
