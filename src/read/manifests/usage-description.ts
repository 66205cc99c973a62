import type { UsageDescription, UsageDescriptionOrigin } from '../../model/declaration.js';
import type { Place } from '../../model/place.js';
import type { TextPosition } from './text-position.js';

/** Xcode writes the build setting `INFOPLIST_KEY_X` into the Info.plist that it generates, as the key `X`. */
const settingPrefix = 'INFOPLIST_KEY_';

/**
 * Whether Info.plist's key holds a purpose string: `NS…UsageDescription` or `NFCReaderUsageDescription`
 * (facts/system-apis.json, `usageKeys`).
 */
export function isUsageDescriptionKey(key: string): boolean {
  return /^(?:NS[A-Z]\w*|NFCReader)UsageDescription$/.test(key);
}

/** Matches a key that holds a purpose string, wherever it stands in a text; Apple's longest has some 60 characters. */
export const usageDescriptionKeys = /\b(?:NS[A-Z]\w{0,200}|NFCReader)UsageDescription\b/;

/**
 * The Info.plist key of a build setting that holds a purpose string; null for any other setting.
 * @param setting The setting's name, with its condition if it has one (`INFOPLIST_KEY_X[sdk=iphoneos*]`).
 */
export function usageDescriptionOfSetting(setting: string): string | null {
  if (!setting.startsWith(settingPrefix)) return null;
  const [name = ''] = setting.slice(settingPrefix.length).split('[', 1);
  return isUsageDescriptionKey(name) ? name : null;
}

/**
 * The Info.plist key of a purpose string, from a place that holds keys of Info.plist and build settings alike.
 * @param name A key or a setting.
 * @returns Null for any other.
 */
export function usageDescriptionIn(name: string): string | null {
  return isUsageDescriptionKey(name) ? name : usageDescriptionOfSetting(name);
}

/**
 * A purpose string as a declaration.
 * @param key The Info.plist key.
 * @param text As written.
 * @param file Path relative to the root.
 * @param position Where the key stands.
 * @param textPosition Where the text stands, if the format tells.
 */
export function usageDescription(
  key: string,
  text: string,
  source: UsageDescriptionOrigin,
  file: string,
  position: TextPosition,
  textPosition: TextPosition | null = null,
): UsageDescription {
  const placeAt = ({ line, column }: TextPosition): Place => ({ file, line, column });
  return {
    kind: 'usage-description',
    key,
    text,
    source,
    place: placeAt(position),
    ...(textPosition === null ? {} : { textPlace: placeAt(textPosition) }),
  };
}
