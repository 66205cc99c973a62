import type { AppTarget, InfoPlist } from '../../../model/declaration.js';
import type { ManifestContent, ManifestContents } from '../manifest.js';
import type { PlistDocument, PlistEntry } from '../plist/plist-value.js';
import { readPlist } from '../plist/read-plist.js';
import { usageDescriptions } from '../plist/usage-descriptions.js';

/**
 * Reads the purpose strings of an Info.plist, as written: `$(SETTING)` is not resolved; and whether it is an app's.
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  const document = readPlist(content);
  const contents = usageDescriptions(file, document, 'info-plist');
  return { ...contents, declarations: [...contents.declarations, ...appTargets(file, document), ...identities(file, document)] };
}

/** Apple: CFBundlePackageType, `APPL` for apps. */
function appTargets(file: string, { root }: PlistDocument): readonly AppTarget[] {
  if (root?.kind !== 'dictionary') return [];
  return root.entries
    .filter(({ key, value }) => key === 'CFBundlePackageType' && value.kind === 'string' && value.value === 'APPL')
    .map(({ line, column }) => ({ kind: 'app-target', place: { file, line, column } }));
}

/** The keys of an extension, with the key in each that says for what it is (Apple: App extensions; ExtensionKit). */
const extensionKeys: ReadonlyMap<string, string> = new Map([
  ['NSExtension', 'NSExtensionPointIdentifier'],
  ['EXAppExtensionAttributes', 'EXExtensionPointIdentifier'],
]);

/** The keys by which a product is known (Apple: Bundle Resources, Information Property List). */
function identities(file: string, { root }: PlistDocument): readonly InfoPlist[] {
  if (root?.kind !== 'dictionary') return [];
  const text = (key: string): string | null => textIn(root.entries, key);
  const [name, bundleId] = [text('CFBundleDisplayName') ?? text('CFBundleName'), text('CFBundleIdentifier')];
  const extension = root.entries.find(({ key }) => extensionKeys.has(key));
  const isExtension = extension !== undefined;
  const packageType = text('CFBundlePackageType');
  if (name === null && bundleId === null && packageType === null && !isExtension) return [];
  const isApp = (packageType === 'APPL' || packageType?.includes('PRODUCT_BUNDLE_PACKAGE_TYPE') === true) && !isExtension;
  const { line, column } = root;
  const version = text('CFBundleShortVersionString');
  const extensionPoint = extension === undefined ? null : pointOf(extension);
  return [{ kind: 'info-plist', name, bundleId, version, isApp, isExtension, extensionPoint, place: { file, line, column } }];
}

function pointOf({ key, value }: PlistEntry): string | null {
  return value.kind === 'dictionary' ? textIn(value.entries, extensionKeys.get(key) ?? '') : null;
}

function textIn(entries: readonly PlistEntry[], key: string): string | null {
  const value = entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'string' && value.value !== '' ? value.value : null;
}
