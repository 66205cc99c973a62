import type { ManifestContent, ManifestContents } from '../manifest.js';
import { readPlist } from '../plist/read-plist.js';
import { usageDescriptions } from '../plist/usage-descriptions.js';

/**
 * Reads the purpose strings of one language. A file without entries is a valid one: it translates nothing.
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  if (content.text.trim() === '') return { dependencies: [], declarations: [], problems: [] };
  return usageDescriptions(file, readPlist(content), 'info-plist-strings');
}
