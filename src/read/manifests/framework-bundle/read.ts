import type { Dependency } from '../../../model/dependency.js';
import type { ManifestContent, ManifestContents } from '../manifest.js';
import { plistEntry, type PlistDocument } from '../plist/plist-value.js';
import { readPlist } from '../plist/read-plist.js';
import type { TextPosition } from '../text-position.js';

/**
 * Reads the Info.plist of a built framework: its version is `CFBundleShortVersionString`
 * (https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleshortversionstring).
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  const name = file.split('/').at(-2) ?? file;
  const { version, line, column } = versionIn(readPlist(content)) ?? { version: null, line: 1, column: 1 };
  const place = { file, line, column };
  const dependency: Dependency = { name, ecosystem: 'framework', basis: 'resolved', version, url: null, place };
  return { dependencies: [dependency], declarations: [], problems: [] };
}

function versionIn({ root }: PlistDocument): (TextPosition & { readonly version: string }) | null {
  const value = root?.kind === 'dictionary' ? plistEntry(root, 'CFBundleShortVersionString')?.value : undefined;
  return value?.kind !== 'string' || value.value === '' ? null : { version: value.value, line: value.line, column: value.column };
}
