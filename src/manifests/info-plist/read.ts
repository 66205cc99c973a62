import type { ManifestContent, ManifestContents } from '../manifest.js';
import { readPlist } from '../plist/read-plist.js';
import { usageDescriptions } from '../plist/usage-descriptions.js';

/**
 * Reads the purpose strings of an Info.plist, as written: `$(SETTING)` is not resolved.
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  return usageDescriptions(file, readPlist(content), 'info-plist');
}
