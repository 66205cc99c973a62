import type { ManifestContent } from '../manifest.js';
import { withoutConflictMarkers } from '../merge-conflict.js';
import { readAsciiPlist, type Shortcuts } from './ascii-plist.js';
import { readBinaryPlist } from './binary-plist.js';
import type { PlistEvents } from './plist-events.js';
import { plistTree } from './plist-tree.js';
import type { PlistDocument } from './plist-value.js';
import { readXmlPlist } from './xml-plist.js';

/** Far above any list that Xcode writes: the largest project file of real apps has some 3 million characters. */
const mostCharacters = 20_000_000;
const tooLarge = `The file has more than ${mostCharacters / 1_000_000} million characters. The audit did not read it.`;

/**
 * Reads a property list in whichever spelling it has: binary, XML or old-style. Never throws.
 * @param content The file; an empty one has a null root and an issue.
 */
export function readPlist(content: ManifestContent): PlistDocument {
  if (isBinaryPlist(content.bytes) && content.bytes.length <= mostCharacters) return readBinaryPlist(content.bytes);
  const tree = plistTree(content.text);
  readPlistText(content.text, tree.events);
  return tree.document();
}

/**
 * Goes through a property list in one of its two text spellings.
 * @param text The text of the file.
 * @param shortcuts What is taken whole in the old-style spelling.
 */
export function readPlistText(text: string, events: PlistEvents, shortcuts: Shortcuts | null = null): void {
  const obstacle = obstacleTo(text);
  if (obstacle !== null) {
    events.issue('incomplete', obstacle, 0);
    return;
  }
  const merge = withoutConflictMarkers(text);
  if (merge.conflict !== null) events.issue('incomplete', 'The file contains an unresolved merge conflict.', merge.conflict);
  if (/\S/.exec(merge.text)?.[0] === '<') readXmlPlist(merge.text, events);
  else readAsciiPlist(merge.text, events, shortcuts);
}

/** Why a text cannot be read as a property list of either spelling; null where it can be tried. */
function obstacleTo(text: string): string | null {
  if (text.length > mostCharacters) return tooLarge;
  if (!/\S/.test(text)) return 'The property list is empty.';
  return text.slice(0, 512).includes('\0') ? 'The file is not a property list.' : null;
}

function isBinaryPlist(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 6)).toString('latin1') === 'bplist';
}
