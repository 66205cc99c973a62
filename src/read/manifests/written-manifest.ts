import type { ManifestContents } from './manifest.js';
import type { PlistValue } from './plist/plist-value.js';
import { readEmbedded } from './privacy-manifest/read.js';

const remedy =
  'Fix the value under ios.privacyManifests. Expo writes it to PrivacyInfo.xcprivacy when it builds the app (https://docs.expo.dev/guides/apple-privacy).';

/**
 * Reads `ios.privacyManifests`, from which Expo's prebuild writes the app's privacy manifest. Only an app has one, so that the
 * configuration is an app's.
 * @param file Path of the configuration, relative to the root.
 * @param value The value as a property list, with its places in the configuration; null where there is none.
 */
export function writtenManifest(file: string, value: PlistValue | null): Pick<ManifestContents, 'declarations' | 'problems'> {
  if (value === null) return { declarations: [], problems: [] };
  const { declarations, problems } = readEmbedded(file, value, remedy);
  const place = { file, line: value.line, column: value.column };
  return { declarations: [...declarations, { kind: 'app-target', place }], problems };
}
