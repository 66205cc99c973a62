import type {
  Declaration,
  DeclaredInfoPlist,
  ExpoApp,
  ExpoPlugin,
  PrebuildUsageDescription,
  UsageDescription,
} from '../../../model/declaration.js';
import { readJson } from '../json-document.js';
import { property, textOf } from '../json-tree.js';
import type { JsonObject, JsonValue } from '../json-tree.js';
import type { ManifestContent, ManifestContents } from '../manifest.js';
import type { TextPosition } from '../text-position.js';
import { isUsageDescriptionKey, usageDescription } from '../usage-description.js';
import type { PlistValue } from '../plist/plist-value.js';
import { plistOfJson } from './plist-of-json.js';
import { isKnownPlugin, pluginTexts } from '../expo-plugin.js';
import type { PluginText } from '../expo-plugin.js';
import { writtenManifest } from '../written-manifest.js';

/** One element of `plugins`: a name, or a name with options. */
interface Plugin {
  readonly name: string;
  /** Offset of the name's first character. */
  readonly offset: number;
  readonly options: JsonObject | null;
}

interface Reading {
  readonly file: string;
  readonly positionOf: (offset: number) => TextPosition;
}

/**
 * Reads `ios.infoPlist` and the plugins of an app.json or app.config.json. Expo takes the object under
 * `expo`, or the whole file where there is none (`reduceExpoObject` in @expo/config); the app.json of a
 * plain React Native app has neither of the two keys.
 * @param file Path relative to the root.
 */
export function read(file: string, { text }: ManifestContent): ManifestContents {
  const { root, problems, positionOf } = readJson(file, text);
  const reading: Reading = { file, positionOf };
  const config = property(root, 'expo') ?? root;
  const own = ownTexts(reading, property(property(config, 'ios'), 'infoPlist'));
  const plugins = pluginsOf(property(config, 'plugins'));
  const written = plugins.flatMap((plugin) => pluginDeclarations(reading, plugin));
  const given = new Set(
    [...own, ...written].flatMap((declaration) =>
      declaration.kind === 'usage-description' && declaration.text !== '' ? [declaration.key] : [],
    ),
  );
  const ads = googleMobileAds(reading, root);
  // A plugin's own text gives way to one that the app gives.
  const prebuild = written.filter((declaration) => declaration.kind === 'usage-description' || !given.has(declaration.key));
  const manifest = writtenManifest(file, manifestValue(reading, property(config, 'ios')));
  return {
    dependencies: [],
    declarations: [
      ...own,
      ...prebuild,
      ...ads,
      ...appOf(reading, root, plugins),
      ...plugins.map((plugin) => listed(reading, plugin)),
      ...manifest.declarations,
    ],
    problems: [...problems, ...manifest.problems],
  };
}

function manifestValue({ positionOf }: Reading, ios: JsonValue | undefined): PlistValue | null {
  const value = property(ios, 'privacyManifests');
  return value === undefined ? null : plistOfJson(value, positionOf);
}

function ownTexts(reading: Reading, infoPlist: JsonValue | undefined): readonly UsageDescription[] {
  if (infoPlist?.kind !== 'object') return [];
  return infoPlist.entries.flatMap(({ key, keyOffset, value }) => {
    const text = isUsageDescriptionKey(key) ? textOf(value) : null;
    return text === null ? [] : [usageDescription(key, text, 'expo-config', reading.file, reading.positionOf(keyOffset))];
  });
}

/** The app.json of a plain React Native app has a name too, and none of the keys of an Expo app. */
function appOf(reading: Reading, root: JsonValue | null, plugins: readonly Plugin[]): readonly (ExpoApp | DeclaredInfoPlist)[] {
  const config = property(root, 'expo') ?? root;
  const [version, ios] = [textOf(property(config, 'version')), property(config, 'ios')];
  if (config === null || (property(root, 'expo') === undefined && ios === undefined)) return [];
  const { line, column } = reading.positionOf(config.offset);
  const [name, bundleId] = [textOf(property(config, 'name')), textOf(property(ios, 'bundleIdentifier'))];
  if (name === null && bundleId === null && version === null) return [];
  const place = { file: reading.file, line, column };
  // What another plugin writes is not known.
  const isWhole = plugins.every((plugin) => isKnownPlugin(plugin.name));
  return [
    { kind: 'expo-app', name, bundleId, version, place },
    ...(isWhole ? [{ kind: 'declared-info-plist', place } as const] : []),
  ];
}

function listed({ file, positionOf }: Reading, { name, offset }: Plugin): ExpoPlugin {
  const { line, column } = positionOf(offset);
  return { kind: 'expo-plugin', plugin: name, place: { file, line, column } };
}

function pluginsOf(list: JsonValue | undefined): readonly Plugin[] {
  if (list?.kind !== 'array') return [];
  return list.items.flatMap((item) => {
    const [first = item, options] = item.kind === 'array' ? item.items : [item];
    const name = textOf(first);
    return name === null ? [] : [{ name, offset: first.offset + 1, options: options?.kind === 'object' ? options : null }];
  });
}

function pluginDeclarations(reading: Reading, plugin: Plugin): readonly (UsageDescription | PrebuildUsageDescription)[] {
  return pluginTexts(plugin.name).flatMap((text) => pluginDeclaration(reading, plugin, text) ?? []);
}

function pluginDeclaration(
  reading: Reading,
  plugin: Plugin,
  text: PluginText,
): UsageDescription | PrebuildUsageDescription | null {
  if (text.when !== null && isTrue(property(plugin.options, text.when.option)) !== text.when.is) return null;
  const option = plugin.options?.entries.findLast((entry) => entry.key === text.option);
  const given = textOf(option?.value) ?? '';
  if (option !== undefined && given !== '') {
    return usageDescription(text.key, given, 'expo-config', reading.file, reading.positionOf(option.keyOffset));
  }
  return writesItsOwn(text, option?.value) ? prebuild(reading, text.key, plugin.name, plugin.offset) : null;
}

/** Whether the plugin has a text of its own where the option gives none. */
function writesItsOwn({ written }: PluginText, option: JsonValue | undefined): boolean {
  return written === 'always' || (written === 'unless-false' && !(option?.kind === 'scalar' && option.value === false));
}

/** JavaScript's truth of an option; anything that is not a scalar is true. */
function isTrue(value: JsonValue | undefined): boolean {
  return value !== undefined && (value.kind !== 'scalar' || Boolean(value.value));
}

/**
 * The build script of Google's ads reads its own object of app.json, also in an app without Expo
 * (https://unpkg.com/react-native-google-mobile-ads@17.2.0/ios_config.sh).
 */
function googleMobileAds(reading: Reading, root: JsonValue | null): readonly Declaration[] {
  const name = 'react-native-google-mobile-ads';
  const options = property(root, name);
  if (options?.kind !== 'object') return [];
  const option = options.entries.findLast((entry) => entry.key === 'user_tracking_usage_description');
  const given = textOf(option?.value);
  if (option === undefined || given === null || given === '') return [];
  return [prebuild(reading, 'NSUserTrackingUsageDescription', name, option.keyOffset)];
}

function prebuild(reading: Reading, key: string, plugin: string, offset: number): PrebuildUsageDescription {
  const { line, column } = reading.positionOf(offset);
  return { kind: 'prebuild-usage-description', key, plugin, place: { file: reading.file, line, column } };
}
